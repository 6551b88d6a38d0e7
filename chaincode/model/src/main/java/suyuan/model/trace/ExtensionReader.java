package suyuan.model.trace;

import java.util.List;
import java.util.Optional;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.model.trace.TraceEvent.DocumentRef;
import suyuan.model.trace.TraceEvent.SerialsRef;
import suyuan.model.trace.TraceEvent.Test;

/// Reads the values of extension terms that have members of their own (docs/events.md).
final class ExtensionReader {
  private static final List<String> DOCUMENT_KINDS =
      List.of("coa", "test-report", "origin", "msds", "gmp", "registration");

  private ExtensionReader() {}

  static List<DocumentRef> documents(Fields event) {
    return event.objects("suyuan:documents").stream().map(ExtensionReader::document).toList();
  }

  private static DocumentRef document(Fields document) {
    String kind = document.need("kind", document.code("kind"));
    if (!DOCUMENT_KINDS.contains(kind)) {
      throw document.wrong("kind", "must be one of " + String.join(", ", DOCUMENT_KINDS));
    }
    return new DocumentRef(
        kind,
        document.need("sha256", document.sha256("sha256")),
        document.need("mediaType", document.text("mediaType")));
  }

  static List<Test> tests(Fields event) {
    return event.objects("suyuan:tests").stream().map(ExtensionReader::test).toList();
  }

  private static Test test(Fields test) {
    return new Test(
        test.need("code", test.code("code")),
        test.need("value", test.number("value")),
        test.code("unit"),
        test.number("min"),
        test.number("max"),
        passed(test));
  }

  private static boolean passed(Fields test) {
    return switch (test.need("outcome", test.text("outcome"))) {
      case "passed" -> true;
      case "failed" -> false;
      default -> throw test.wrong("outcome", "must be passed or failed");
    };
  }

  static Optional<SerialsRef> serials(Fields event) {
    return event
        .object("suyuan:serials")
        .map(
            serials ->
                new SerialsRef(
                    serials.need("root", serials.sha256("root")),
                    serials.need("blob", serials.sha256("blob"))));
  }

  static Conditions conditions(Fields event) {
    Fields c = event.need("suyuan:conditions", event.object("suyuan:conditions"));
    Conditions read =
        new Conditions(
            c.need("start", c.time("start")),
            c.need("end", c.time("end")),
            c.need("readings", c.count("readings")),
            c.need("min", c.number("min")),
            c.need("max", c.number("max")),
            c.need("mkt", c.number("mkt")),
            c.count("secondsBelow"),
            c.count("secondsAbove"),
            c.need("gaps", c.count("gaps")),
            c.need("gapSeconds", c.count("gapSeconds")),
            c.need("root", c.sha256("root")),
            c.need("blob", c.sha256("blob")));
    if (read.end().isBefore(read.start())) {
      throw c.wrong("end", "must not be before the start");
    }
    if (read.max().compareTo(read.min()) < 0) {
      throw c.wrong("max", "must not be below the minimum");
    }
    return read;
  }
}
