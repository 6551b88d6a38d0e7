/// Other members' nodes, as this node's operator has named them.
@NullMarked
package suyuan.verifier.neighbour;

import org.jspecify.annotations.NullMarked;
