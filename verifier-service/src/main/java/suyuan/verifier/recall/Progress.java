package suyuan.verifier.recall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far a recall has come.
///
/// @param returned items that came back since it was announced
/// @param destroyed items that were destroyed since
record Progress(List<Told> holders, long returned, long destroyed) {
  Progress {
    holders = List.copyOf(holders);
  }

  /// A holder that was told.
  ///
  /// @param confirmed whether it said that it knows
  /// @param check what the latest effectiveness check found
  record Told(Notice notice, boolean confirmed, Optional<Check> check) {

    /// Whoever confirmed or was found to know was reached.
    boolean isReached() {
      return confirmed || check.filter(one -> one != Check.NOT_REACHED).isPresent();
    }
  }

  /// What came of asking a holder.
  enum Check {
    /// It knows and does what the recall says.
    FOLLOWED,
    /// It knows and doesn't.
    NOT_FOLLOWED,
    NOT_REACHED;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Check> of(String word) {
      return List.of(values()).stream().filter(one -> one.word().equals(word)).findFirst();
    }
  }

  /// Pieces that holders had when they were told.
  long pieces() {
    return holders.stream().mapToLong(one -> one.notice().pieces().all()).sum();
  }

  long reached() {
    return holders.stream().filter(Told::isReached).count();
  }

  /// Pieces of the holders that were reached.
  long piecesReached() {
    return holders.stream()
        .filter(Told::isReached)
        .mapToLong(one -> one.notice().pieces().all())
        .sum();
  }

  long checked() {
    return holders.stream().filter(one -> one.check().isPresent()).count();
  }

  long followed() {
    return holders.stream().filter(one -> one.check().equals(Optional.of(Check.FOLLOWED))).count();
  }

  /// How many holders are to be asked what they did: for safety all, for quality one in ten.
  static long toCheck(boolean isSafety, long holders) {
    return isSafety ? holders : Math.ceilDiv(holders, 10);
  }
}
