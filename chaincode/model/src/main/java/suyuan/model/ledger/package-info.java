/// What a ledger gives back: positions, receipts, committed records.
@NullMarked
package suyuan.model.ledger;

import org.jspecify.annotations.NullMarked;
