/// Contracts of members who want to cheat, for trying out what comes of it on a real network.
@NullMarked
package suyuan.contract.hostile;

import org.jspecify.annotations.NullMarked;
