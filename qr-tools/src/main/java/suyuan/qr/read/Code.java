package suyuan.qr.read;

import java.util.Optional;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.gs1.Identifier;

/// One code that was read. Its text is whatever somebody printed: trust none of it.
public record Code(String text) {

  /// The text as a GS1 Digital Link, if it is one.
  public Optional<DigitalLink> link() {
    try {
      return Optional.of(DigitalLink.parse(text.strip()));
    } catch (Gs1Exception e) {
      return Optional.empty();
    }
  }

  /// What the text names, if it is a Digital Link, an element string or an EPC URN.
  public Optional<Identifier> identifier() {
    try {
      return Optional.of(Identifier.parse(text));
    } catch (Gs1Exception e) {
      return Optional.empty();
    }
  }
}
