/// EPCIS 2.0 events in JSON-LD.
@NullMarked
package suyuan.model.epcis;

import org.jspecify.annotations.NullMarked;
