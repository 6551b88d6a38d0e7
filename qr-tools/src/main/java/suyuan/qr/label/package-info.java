/// Labels: what stands in the code on a package, and its pictures.
@NullMarked
package suyuan.qr.label;

import org.jspecify.annotations.NullMarked;
