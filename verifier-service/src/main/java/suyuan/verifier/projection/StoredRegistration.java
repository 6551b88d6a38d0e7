package suyuan.verifier.projection;

import java.time.Instant;
import suyuan.model.ledger.Position;
import suyuan.model.statement.Registration;

/// A registration as the ledger has it.
public record StoredRegistration(
    Position position, Instant ledgerTime, Registration registration) {}
