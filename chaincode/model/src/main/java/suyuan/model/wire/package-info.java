/// How a node and the contract talk: what a transaction carries, what it writes, what is answered.
@NullMarked
package suyuan.model.wire;

import org.jspecify.annotations.NullMarked;
