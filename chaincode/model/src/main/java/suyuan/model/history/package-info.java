/// What the records say together: a deterministic fold over committed records in ledger order.
/// Every node runs the same code over the same records and gets the same entries, byte by byte.
///
/// [History] takes records and keeps [Entry]s in a [Book]. A [Docket] holds the moves of one thing
/// in order of event time; what is contradictory about it is a pure function of the docket, so that
/// records may come in any order: a finding opens while the records contradict each other and
/// resolves when the missing one arrives. [Stock] and [Passage] are sums, which don't depend on
/// order either.
@NullMarked
package suyuan.model.history;

import org.jspecify.annotations.NullMarked;
