/// The node. Packages below are features, one door each.
@NullMarked
package suyuan.verifier;

import org.jspecify.annotations.NullMarked;
