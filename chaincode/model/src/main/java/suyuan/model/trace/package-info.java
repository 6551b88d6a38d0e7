/// The typed reading of EPCIS events: which event is which kind, and what it says. See
/// docs/events.md.
@NullMarked
package suyuan.model.trace;

import org.jspecify.annotations.NullMarked;
