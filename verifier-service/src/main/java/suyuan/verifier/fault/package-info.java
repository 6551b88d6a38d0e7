/// Which stage most likely caused a defect, how sure that is, and on which records it rests. For
/// the quality role only: a suspect is never public before a verdict.
@NullMarked
package suyuan.verifier.fault;

import org.jspecify.annotations.NullMarked;
