/// Serial lists of batches: the frozen serial leaf, the blob that carries a list, and new serials.
@NullMarked
package suyuan.model.serial;

import org.jspecify.annotations.NullMarked;
