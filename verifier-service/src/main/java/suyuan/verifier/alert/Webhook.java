package suyuan.verifier.alert;

import java.time.Instant;
import java.util.Optional;

/// A receiver that a party named.
///
/// @param waiting messages not arrived yet
/// @param last what became of the latest attempt
/// @param off since when nothing is sent to it any more: it said that it is gone
public record Webhook(
    String id,
    String url,
    Instant made,
    long waiting,
    Optional<String> last,
    Optional<Instant> off) {}
