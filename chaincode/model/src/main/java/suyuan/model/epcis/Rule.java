package suyuan.model.epcis;

import java.util.Locale;

/// The rules for EPCIS events and documents (EPCIS 2.0, its JSON schema, and our own limits).
public enum Rule {
  /// Neither an EPCISDocument nor an event.
  NOT_EPCIS,
  /// The `@context` is none that can be resolved without a network: EPCIS's own and prefixes.
  CONTEXT,
  /// A name uses a prefix that no `@context` declares.
  UNDECLARED_PREFIX,
  /// `type` is none of the five event types.
  EVENT_TYPE,
  /// A field the event must have isn't there or is empty.
  MISSING_FIELD,
  /// A name without prefix that this kind of event or element doesn't have.
  UNKNOWN_FIELD,
  /// Text where a number belongs, and the like.
  WRONG_TYPE,
  /// A time without zone or seconds, or no time at all (xsd:dateTimeStamp).
  TIME,
  /// `eventTimeZoneOffset` isn't `±hh:mm`, at most 14 hours.
  OFFSET,
  /// `action` is none of ADD, OBSERVE, DELETE.
  ACTION,
  /// An identifier isn't an absolute URI (RFC 3986).
  URI,
  /// Neither a URI nor a short name of this CBV vocabulary.
  VOCABULARY,
  /// A quantity below zero, or a unit without quantity or of no UN/ECE form.
  QUANTITY,
  /// The same identifier twice in one list.
  DUPLICATE_ITEM,
  /// Fields that exclude each other, such as `ilmd` with another action than ADD.
  COMBINATION,
  /// More than the limit: bytes of an event, events of a document.
  TOO_LARGE,
  /// Stored bytes that aren't the canonical form of their event.
  NOT_CANONICAL;

  /// The name for people and problem documents, such as `missing-field`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
