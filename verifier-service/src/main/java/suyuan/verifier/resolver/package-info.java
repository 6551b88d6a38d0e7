/// GS1 Digital Link: from a code to what there is about it, as the client likes it.
@NullMarked
package suyuan.verifier.resolver;

import org.jspecify.annotations.NullMarked;
