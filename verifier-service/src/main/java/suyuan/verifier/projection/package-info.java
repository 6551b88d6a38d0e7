/// The read model: what the ledger's records say, kept in PostgreSQL so that questions are answered
/// at once. Derived from replay and blobs alone. [Projection] keeps it up to date, [ReadModel]
/// answers.
@NullMarked
package suyuan.verifier.projection;

import org.jspecify.annotations.NullMarked;
