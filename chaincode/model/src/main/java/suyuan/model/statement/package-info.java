/// What a party signs and submits at once: header, signature, events.
@NullMarked
package suyuan.model.statement;

import org.jspecify.annotations.NullMarked;
