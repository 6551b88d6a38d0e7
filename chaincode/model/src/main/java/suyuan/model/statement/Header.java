package suyuan.model.statement;

import suyuan.model.Bytes;
import suyuan.model.registry.KeyId;
import suyuan.model.registry.PartyId;

/// What a statement's signature covers: party, id, key, rules version, number of events and the
/// Merkle root of its events.
public record Header(PartyId party, StatementId id, KeyId key, int rules, int count, Bytes root) {}
