/// The language of the product: identifiers, events, statements, admission, history, trees.
@NullMarked
package suyuan.model;

import org.jspecify.annotations.NullMarked;
