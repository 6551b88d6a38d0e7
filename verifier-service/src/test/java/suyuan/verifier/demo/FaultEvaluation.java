package suyuan.verifier.demo;

import suyuan.verifier.fault.evaluation.Command;

/// `mvn -q -Pbench -Dbench=FaultEvaluation "-Dbench.arguments=cases=5000 worlds=well"`.
final class FaultEvaluation {
  private FaultEvaluation() {}

  public static void main(String[] arguments) {
    Command.main(arguments);
  }
}
