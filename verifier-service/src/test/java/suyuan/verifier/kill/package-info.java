/// Kills the node, and sometimes its PostgreSQL, at random instants while clients capture, and
/// compares what is there afterwards to a journal that the clients kept.
@NullMarked
package suyuan.verifier.kill;

import org.jspecify.annotations.NullMarked;
