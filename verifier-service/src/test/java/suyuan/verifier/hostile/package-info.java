/// What nobody should send: a table for each interface, in `src/test/resources/hostile`.
@NullMarked
package suyuan.verifier.hostile;

import org.jspecify.annotations.NullMarked;
