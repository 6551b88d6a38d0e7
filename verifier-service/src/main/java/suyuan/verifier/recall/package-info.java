/// Recalls: what they cover, both ways through genealogy and custody, and their public page.
@NullMarked
package suyuan.verifier.recall;

import org.jspecify.annotations.NullMarked;
