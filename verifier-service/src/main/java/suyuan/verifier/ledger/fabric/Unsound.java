package suyuan.verifier.ledger.fabric;

import suyuan.model.ledger.Position;

/// An alarm: this transaction was endorsed by a majority and is valid, yet our contract can't have
/// made it. Nothing of it is believed.
public record Unsound(Position position, String transaction, String reason) {}
