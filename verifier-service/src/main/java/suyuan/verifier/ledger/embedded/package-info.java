/// The ledger of a single operator: one PostgreSQL transaction per record.
@NullMarked
package suyuan.verifier.ledger.embedded;

import org.jspecify.annotations.NullMarked;
