/// Measures the engine on supply chains with known causes: a generator whose parameters the engine
/// never reads, the scores of others beside it, and the table of docs/measurements.md.
@NullMarked
package suyuan.verifier.fault.evaluation;

import org.jspecify.annotations.NullMarked;
