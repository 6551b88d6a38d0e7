/// How often codes are looked up: numbers only, nothing about who looked.
@NullMarked
package suyuan.verifier.scan;

import org.jspecify.annotations.NullMarked;
