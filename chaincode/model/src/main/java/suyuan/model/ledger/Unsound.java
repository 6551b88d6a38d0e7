package suyuan.model.ledger;

/// A transaction that stands on the ledger as valid, though our contract can't have made it: those
/// who endorsed it run something else. Nothing of it is believed, and it is an alarm.
///
/// @param transaction the ledger's own name for it; empty where it can't be read
/// @param reason a sentence
public record Unsound(Position position, String transaction, String reason) {}
