package suyuan.model.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.FormatException;
import suyuan.model.statement.StatementId;

/// `find(party, id)`: asks for a filed record; answered by what stands under its key, or nothing.
/// Writes nothing. Asked as an endorsement, the answer is signed together with the position at
/// which the record was written.
public record Find(PartyId party, StatementId id) {
  public static final String FUNCTION = "find";

  /// Reads the arguments.
  ///
  /// @throws FormatException if they aren't a party and an id
  public static Find of(List<Bytes> arguments) {
    if (arguments.size() != 2) {
      throw new FormatException("arguments", "The question takes a party and an id.");
    }
    try {
      return new Find(new PartyId(text(arguments.get(0))), new StatementId(text(arguments.get(1))));
    } catch (IllegalArgumentException e) {
      throw new FormatException("arguments", String.valueOf(e.getMessage()));
    }
  }

  public List<Bytes> arguments() {
    return List.of(bytes(party.value()), bytes(id.value()));
  }

  public String key() {
    return Call.key(party, id);
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
