package suyuan.qr.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Identifier;

/// What a picture showed.
public sealed interface Reading {

  /// One or more codes.
  record Found(List<Code> codes) implements Reading {
    public Found {
      codes = List.copyOf(codes);
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("no code");
      }
    }

    /// The first code that names something by GS1's rules, else the first.
    public Code best() {
      return codes.stream()
          .filter(c -> c.identifier().isPresent())
          .findFirst()
          .orElse(codes.getFirst());
    }

    /// Links first: a Digital Link says more than a bare identifier.
    public Optional<Identifier> identifier() {
      Stream<Identifier> links =
          codes.stream().flatMap(c -> c.link().stream()).map(DigitalLink::identifier);
      Stream<Identifier> others = codes.stream().flatMap(c -> c.identifier().stream());
      return Stream.concat(links, others).findFirst();
    }
  }

  /// A picture in which no code could be read. It may still show one.
  record NoCode() implements Reading {}

  /// Bytes that were not looked at any further.
  record Refused(Reason reason) implements Reading {}

  /// Why a picture was refused; the sentence is for people.
  enum Reason {
    TOO_MANY_BYTES("The picture has more than 12 MB."),
    NO_PICTURE("This is not a PNG or JPEG picture."),
    TOO_MANY_PIXELS("The picture is too large: at most 60 million pixels, 20,000 on a side."),
    DAMAGED("The picture is damaged or incomplete.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
