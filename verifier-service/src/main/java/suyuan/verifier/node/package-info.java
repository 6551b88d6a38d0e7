/// The node as a process: settings, lock, database, migrations, server, and their end.
@NullMarked
package suyuan.verifier.node;

import org.jspecify.annotations.NullMarked;
