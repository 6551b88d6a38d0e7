/// JSON as records, strictly read (I-JSON, RFC 7493) and canonically written (RFC 8785).
@NullMarked
package suyuan.model.json;

import org.jspecify.annotations.NullMarked;
