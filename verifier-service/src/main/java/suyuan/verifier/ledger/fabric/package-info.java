/// The ledger of several organisations: a Fabric channel on which our contract runs.
@NullMarked
package suyuan.verifier.ledger.fabric;

import org.jspecify.annotations.NullMarked;
