package suyuan.model.epcis;

import java.util.Optional;

/// What a document says around its events.
///
/// @param bare whether the document is a single event without a frame
/// @param namespaces declared for all events
record Envelope(boolean bare, int events, Namespaces namespaces, Optional<String> id) {}
