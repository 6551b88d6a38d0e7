/// What the tests of every module share. The build adds this folder to each module's tests.
@NullMarked
package suyuan.testing;

import org.jspecify.annotations.NullMarked;
