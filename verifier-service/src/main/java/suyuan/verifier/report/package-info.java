/// What a person is told about a product, and how each sentence is known.
@NullMarked
package suyuan.verifier.report;

import org.jspecify.annotations.NullMarked;
