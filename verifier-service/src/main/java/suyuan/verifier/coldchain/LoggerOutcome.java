package suyuan.verifier.coldchain;

/// What became of a logger file: read, or refused as a whole.
public sealed interface LoggerOutcome {

  /// The file was read.
  record Read(LoggerFile file) implements LoggerOutcome {}

  /// The file was refused.
  record Refused(LoggerRefusal refusal) implements LoggerOutcome {}
}
