package suyuan.model.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.Body;
import suyuan.model.statement.FormatException;
import suyuan.model.statement.SignedRegistration;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;

/// A transaction of the contract that writes: its function, its arguments, and the one key it
/// creates, never to be written again.
public sealed interface Call {
  /// Begins the keys of filed records and no others.
  String FILED = "filed/";

  /// The function's name: the first argument on the wire.
  String function();

  /// What follows the function's name.
  List<Bytes> arguments();

  PartyId party();

  StatementId id();

  /// What stands under [#key()] afterwards: header ‖ signature (64 bytes), the log leaf's own
  /// bytes.
  Bytes filed();

  /// The state key that the transaction creates.
  default String key() {
    return key(party(), id());
  }

  /// The state key of the record that this party filed under this id.
  static String key(PartyId party, StatementId id) {
    return FILED + party + "/" + id;
  }

  /// Whether the state key is one of a filed record.
  static boolean isKey(String key) {
    return key.startsWith(FILED);
  }

  /// Whether the arguments, the function's name first, are those of a statement.
  static boolean isStatement(List<Bytes> arguments) {
    byte[] function = RecordStatement.FUNCTION.getBytes(StandardCharsets.UTF_8);
    return !arguments.isEmpty() && arguments.getFirst().equals(Bytes.of(function));
  }

  /// Reads a transaction's arguments, the function's name first.
  ///
  /// @throws FormatException if they aren't a call
  static Call of(List<Bytes> arguments) {
    if (arguments.isEmpty()) {
      throw new FormatException("arguments", "The transaction names no function.");
    }
    String function = new String(arguments.getFirst().toArray(), StandardCharsets.UTF_8);
    return of(function, arguments.subList(1, arguments.size()));
  }

  /// Reads a transaction's function and arguments.
  ///
  /// @throws FormatException if they aren't a call
  static Call of(String function, List<Bytes> arguments) {
    return switch (function) {
      case RecordStatement.FUNCTION -> RecordStatement.of(arguments);
      case Register.FUNCTION -> Register.of(arguments);
      default -> throw new FormatException("function", "There is no transaction " + function + ".");
    };
  }

  /// `record(header, signature, body)`: a statement, its events deflated and in the arguments only.
  record RecordStatement(SignedStatement statement) implements Call {
    static final String FUNCTION = "record";

    static RecordStatement of(List<Bytes> given) {
      requireCount(given, 3);
      return new RecordStatement(
          SignedStatement.of(given.get(0), given.get(1), Body.inflate(given.get(2))));
    }

    @Override
    public String function() {
      return FUNCTION;
    }

    @Override
    public List<Bytes> arguments() {
      return List.of(statement.headerBytes(), statement.signature(), statement.body());
    }

    @Override
    public PartyId party() {
      return statement.header().party();
    }

    @Override
    public StatementId id() {
      return statement.header().id();
    }

    @Override
    public Bytes filed() {
      return Bytes.concat(statement.headerBytes(), statement.signature());
    }
  }

  /// `register(registration, signature)`.
  record Register(SignedRegistration signed) implements Call {
    static final String FUNCTION = "register";

    static Register of(List<Bytes> given) {
      requireCount(given, 2);
      return new Register(SignedRegistration.of(given.get(0), given.get(1)));
    }

    @Override
    public String function() {
      return FUNCTION;
    }

    @Override
    public List<Bytes> arguments() {
      return List.of(signed.bytes(), signed.signature());
    }

    @Override
    public PartyId party() {
      return signed.registration().by();
    }

    @Override
    public StatementId id() {
      return signed.registration().id();
    }

    @Override
    public Bytes filed() {
      return Bytes.concat(signed.bytes(), signed.signature());
    }
  }

  private static void requireCount(List<Bytes> given, int count) {
    if (given.size() != count) {
      throw new FormatException(
          "arguments", "The transaction takes " + count + " arguments, not " + given.size() + ".");
    }
  }
}
