/// The PostgreSQL that the node brings along: unpacked, created, started, watched and stopped.
///
/// Without it nobody could try the node in a minute; with a JDBC URL none of this runs.
@NullMarked
package suyuan.verifier.postgres;

import org.jspecify.annotations.NullMarked;
