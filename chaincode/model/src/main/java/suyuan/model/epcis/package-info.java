/// EPCIS 2.0 events and capture documents in JSON-LD: checked, canonical, hashed. Reads no XML and
/// fetches no contexts.
@NullMarked
package suyuan.model.epcis;

import org.jspecify.annotations.NullMarked;
