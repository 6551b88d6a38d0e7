/// GS1 identifiers, Digital Link URIs, EPC URNs, element strings and exact quantities.
///
/// No type here can hold a wrong value: constructors throw [Gs1Exception] with a stable code and a
/// sentence that names the rule and the value. Nothing reads a clock, a file or the network.
///
/// Sources: GS1 General Specifications 24, GS1 Digital Link: URI Syntax 1.4, EPC Tag Data Standard
/// 2.1 (sections 6 and 7), UN/ECE Recommendation 20.
@NullMarked
package suyuan.model.gs1;

import org.jspecify.annotations.NullMarked;
