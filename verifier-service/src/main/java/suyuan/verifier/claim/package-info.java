/// Defect claims: from the report page to a number, and where the claim stands.
@NullMarked
package suyuan.verifier.claim;

import org.jspecify.annotations.NullMarked;
