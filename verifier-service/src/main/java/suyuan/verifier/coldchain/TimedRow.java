package suyuan.verifier.coldchain;

/// A reading and the line it came from.
record TimedRow(int line, Reading reading) {}
