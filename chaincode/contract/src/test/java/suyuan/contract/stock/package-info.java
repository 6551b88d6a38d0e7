/// A contract as Fabric's samples write them, to measure ours beside it.
@NullMarked
package suyuan.contract.stock;

import org.jspecify.annotations.NullMarked;
