package suyuan.model.epcis;

import java.util.Optional;

/// The Digital Link path for an EPC, class or pattern URN (Tag Data Standard 1.13 section 6.3).
final class EpcLink {
  private final String prefix;
  private final String reference;
  private final String tail;

  private EpcLink(String prefix, String reference, String tail) {
    this.prefix = prefix;
    this.reference = reference;
    this.tail = tail;
  }

  /// @param urn what follows `urn:epc:`
  static Optional<String> of(String urn) {
    String[] parts = urn.split(":", 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    String[] fields = parts[2].split("\\.", 3);
    if (fields.length < 2 || !fields[0].matches("[0-9]{6,12}")) {
      return Optional.empty();
    }
    EpcLink link = new EpcLink(fields[0], fields[1], fields.length < 3 ? "" : fields[2]);
    String kind = parts[0] + ":" + parts[1];
    return Optional.of(parts[0].equals("idpat") ? link.pattern(kind) : link.path(kind))
        .filter(path -> !path.isEmpty());
  }

  private String path(String kind) {
    return switch (kind) {
      case "id:sgtin" -> ofItem("/01/", "/21/");
      case "class:lgtin" -> ofItem("/01/", "/10/");
      case "id:upui" -> ofItem("/01/", "/235/");
      case "id:itip" -> ofPiece();
      case "id:sscc" -> whole("/00/", moved(17));
      case "id:sgln" -> tail.equals("0") ? whole("/414/", keyed(12)) : joined("/414/", 12, "/254/");
      case "id:pgln" -> whole("/417/", keyed(12));
      case "id:grai" -> joined("/8003/0", 12, "");
      case "id:gdti" -> joined("/253/", 12, "");
      case "id:sgcn" -> joined("/255/", 12, "");
      case "id:giai" -> "/8004/" + prefix + escaped(rest());
      case "id:ginc" -> "/401/" + prefix + escaped(rest());
      case "id:gsrn" -> whole("/8018/", keyed(17));
      case "id:gsrnp" -> whole("/8017/", keyed(17));
      case "id:gsin" -> whole("/402/", keyed(16));
      case "id:cpi" -> "/8010/" + prefix + escaped(reference) + "/8011/" + tail;
      default -> "";
    };
  }

  private String pattern(String kind) {
    boolean any = tail.equals("*");
    return switch (kind) {
      case "idpat:sgtin", "idpat:upui" -> any ? whole("/01/", moved(13)) : "";
      case "idpat:itip" -> tail.matches("[0-9]{2}\\.[0-9]{2}\\.\\*") ? piece() : "";
      case "idpat:grai" -> any ? whole("/8003/0", keyed(12)) : "";
      case "idpat:gdti" -> any ? whole("/253/", keyed(12)) : "";
      case "idpat:sgcn" -> any ? whole("/255/", keyed(12)) : "";
      case "idpat:cpi" -> any ? "/8010/" + prefix + escaped(reference) : "";
      default -> "";
    };
  }

  private String ofItem(String key, String qualifier) {
    String gtin = moved(13);
    return gtin.isEmpty() || tail.isEmpty() ? "" : key + gtin + qualifier + escaped(tail);
  }

  private String ofPiece() {
    boolean counted = tail.matches("[0-9]{2}\\.[0-9]{2}\\..+");
    String piece = counted ? piece() : "";
    return piece.isEmpty() ? "" : piece + "/21/" + escaped(tail.substring(6));
  }

  private String piece() {
    String gtin = moved(13);
    return gtin.isEmpty() ? "" : "/8006/" + gtin + tail.substring(0, 2) + tail.substring(3, 5);
  }

  private String joined(String key, int digits, String between) {
    String number = keyed(digits);
    return number.isEmpty() || tail.isEmpty() ? "" : key + number + between + escaped(tail);
  }

  private static String whole(String key, String number) {
    return number.isEmpty() ? "" : key + number;
  }

  /// A reference that may itself hold dots.
  private String rest() {
    return tail.isEmpty() ? reference : reference + "." + tail;
  }

  /// Prefix, reference and check digit; empty if they haven't that many digits.
  private String keyed(int digits) {
    return checked(prefix + reference, digits);
  }

  /// As [#keyed], with the reference's first digit (indicator, extension) in front.
  private String moved(int digits) {
    return reference.isEmpty()
        ? ""
        : checked(reference.charAt(0) + prefix + reference.substring(1), digits);
  }

  private static String checked(String body, int digits) {
    if (body.length() != digits || !body.matches("[0-9]+")) {
      return "";
    }
    int sum = 0;
    for (int i = 0; i < digits; i++) {
      sum += (body.charAt(digits - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return body + (10 - sum % 10) % 10;
  }

  /// What a URN leaves plain and a Digital Link escapes.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("!()*+,:".indexOf(c) < 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return out.toString();
  }
}
