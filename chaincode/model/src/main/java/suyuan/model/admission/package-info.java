/// What may this party say? The rules a ledger enforces before anything is written.
@NullMarked
package suyuan.model.admission;

import org.jspecify.annotations.NullMarked;
