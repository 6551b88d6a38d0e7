/// Who may write here: credentials bound to one party and its roles, and the keys that this node
/// keeps for parties.
@NullMarked
package suyuan.verifier.party;

import org.jspecify.annotations.NullMarked;
