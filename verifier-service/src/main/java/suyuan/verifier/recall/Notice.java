package suyuan.verifier.recall;

import suyuan.verifier.recall.RecallNotice.Whereabouts;

/// What one holder is told: how many pieces it has, is about to get, or has sold.
///
/// @param holder party, or `gln:` and a GLN that is nobody's; empty if no record says
record Notice(String holder, Whereabouts pieces) {}
