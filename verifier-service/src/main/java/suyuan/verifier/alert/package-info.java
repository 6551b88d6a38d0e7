/// Tells the quality team: watches what claims and records point to, and hands messages to the
/// receivers that a party named, signed, until they arrive.
@NullMarked
package suyuan.verifier.alert;

import org.jspecify.annotations.NullMarked;
