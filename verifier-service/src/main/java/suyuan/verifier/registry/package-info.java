/// Who is who on the ledger, and what was registered, page by page.
@NullMarked
package suyuan.verifier.registry;

import org.jspecify.annotations.NullMarked;
