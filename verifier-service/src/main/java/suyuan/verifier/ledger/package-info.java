/// The ledger as the rest of the node sees it; embedded and Fabric stand behind it.
@NullMarked
package suyuan.verifier.ledger;

import org.jspecify.annotations.NullMarked;
