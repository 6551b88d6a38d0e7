package suyuan.verifier.report;

import java.time.Instant;

/// What the report knows: everything up to this block of the ledger, looked up at this time.
///
/// @param recorded ledger time of that block's last record
public record AsOf(long block, Instant recorded, Instant asked) {}
