/// Events come in here: documents, single events, ready-signed statements, logger files. What is
/// taken goes to the ledger once, whatever happens in between.
@NullMarked
package suyuan.verifier.capture;

import org.jspecify.annotations.NullMarked;
