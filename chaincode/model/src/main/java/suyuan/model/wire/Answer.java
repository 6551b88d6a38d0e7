package suyuan.model.wire;

import java.util.List;
import java.util.Set;
import suyuan.model.Bytes;
import suyuan.model.admission.Fault;
import suyuan.model.json.Json;
import suyuan.model.json.JsonException;
import suyuan.model.json.JsonLimits;
import suyuan.model.ledger.Flag;
import suyuan.model.statement.FormatException;

/// What the contract says of a [Call]. Canonical JSON, so that all endorsers give the same bytes.
public sealed interface Answer {

  /// The record is written if the transaction is ordered; these flags go on its receipt.
  record Taken(Set<Flag> flags) implements Answer {
    public Taken {
      flags = Set.copyOf(flags);
    }
  }

  /// The record stands already; the transaction writes nothing and needn't be ordered.
  record Repeated() implements Answer {}

  /// Refused: a failed call, with this answer as its message. It reaches the client in a trailer,
  /// once for each endorser that refused, so a client must allow for long ones.
  record Refused(List<Fault> faults) implements Answer {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  default Bytes bytes() {
    return AnswerJson.write(this).canonical();
  }

  /// Reads an answer.
  ///
  /// @throws FormatException if the bytes aren't one
  static Answer of(Bytes bytes) {
    try {
      if (Json.parse(bytes, JsonLimits.MESSAGE) instanceof Json.Obj object) {
        return AnswerJson.read(object);
      }
    } catch (IllegalArgumentException | ArithmeticException | JsonException e) {
      throw new FormatException("answer", "Not an answer of the contract: " + e.getMessage());
    }
    throw new FormatException("answer", "Not an answer of the contract.");
  }
}
