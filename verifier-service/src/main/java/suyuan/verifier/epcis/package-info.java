/// Asking for events, as EPCIS 2.0 has it: what is captured, given back unchanged.
@NullMarked
package suyuan.verifier.epcis;

import org.jspecify.annotations.NullMarked;
