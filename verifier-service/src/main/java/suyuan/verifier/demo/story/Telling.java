package suyuan.verifier.demo.story;

import java.time.Instant;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.json.Json;

/// One thing that somebody hands to the node. Tellings are handed over in the order of `told`,
/// which is mostly, but not always, the order in which the things happened.
public sealed interface Telling {
  Cast by();

  Instant told();

  /// A file that events refer to by its SHA-256.
  record Deposit(Cast by, Instant told, String mediaType, Bytes content) implements Telling {}

  /// A capture document.
  record Capture(Cast by, Instant told, List<Json.Obj> events) implements Telling {
    public Capture {
      events = List.copyOf(events);
    }

    public Json.Obj document() {
      return EpcisDocument.of(events, told);
    }
  }

  /// One event of an earlier document is declared wrong and said anew.
  ///
  /// @param event index within the document, which is small enough for one statement
  /// @param anew with an `eventID` of its own
  record Correction(Cast by, Instant told, Capture earlier, int event, Json.Obj anew)
      implements Telling {

    /// @param statement the id under which the earlier document was recorded
    Capture capture(String statement) {
      return new Capture(by, told, List.of(Declaration.of(this, statement), anew));
    }

    public Json.Obj document(String statement) {
      return capture(statement).document();
    }
  }

  /// The temperatures of one leg: a logger's file and the event that the node completes from it.
  record Temperatures(Cast by, Instant told, LoggerFile file, Json.Obj event) implements Telling {}
}
