/// Temperatures on the way: data-logger files, what they say in numbers, and mean kinetic
/// temperature. Pure computation; docs/logger-files.md tells the layouts and rules.
@NullMarked
package suyuan.verifier.coldchain;

import org.jspecify.annotations.NullMarked;
