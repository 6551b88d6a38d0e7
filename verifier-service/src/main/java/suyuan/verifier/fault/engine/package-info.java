/// The localisation engine: a pure function from an immutable picture of a case to a ranked
/// diagnosis. No clock, database or framework; the same picture gives the same bytes. The model is
/// in docs/fault.md; the door is [Engine].
@NullMarked
package suyuan.verifier.fault.engine;

import org.jspecify.annotations.NullMarked;
