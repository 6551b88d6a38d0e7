/// `mvn -q -Pdemo`: starts a node, tells it the story through its public HTTP interface, and prints
/// links to open.
@NullMarked
package suyuan.verifier.demo;

import org.jspecify.annotations.NullMarked;
