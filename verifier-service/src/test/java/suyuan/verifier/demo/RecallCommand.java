package suyuan.verifier.demo;

import suyuan.verifier.fault.evaluation.Recalls;

/// `mvn -q -Pbench -Dbench=RecallCommand "-Dbench.arguments=cases=500 worlds=well"`.
final class RecallCommand {
  private RecallCommand() {}

  public static void main(String[] arguments) {
    Recalls.main(arguments);
  }
}
