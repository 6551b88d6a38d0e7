/// The command line `suyuan`.
@NullMarked
package suyuan.qr.command;

import org.jspecify.annotations.NullMarked;
