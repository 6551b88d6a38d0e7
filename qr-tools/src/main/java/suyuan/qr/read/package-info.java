/// Reading codes from pictures that anyone may send.
@NullMarked
package suyuan.qr.read;

import org.jspecify.annotations.NullMarked;
