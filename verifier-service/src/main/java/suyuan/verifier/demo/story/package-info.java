/// An invented skincare history, told as EPCIS events: who, what, when, and what went wrong.
///
/// All organisations, products and numbers are made up; company prefixes lie in GS1's range 952 for
/// demonstrations.
@NullMarked
package suyuan.verifier.demo.story;

import org.jspecify.annotations.NullMarked;
