package suyuan.verifier.report;

import suyuan.model.Bytes;

/// A document that a statement names by its hash.
///
/// @param kind `coa`, `test-report`, `origin`, `msds`, `gmp`, `registration`
/// @param here whether this node has it; if not, it is missing, which says nothing about it
public record Document(
    String kind, Bytes sha256, String mediaType, boolean here, Evidence evidence) {}
