package suyuan.verifier.coldchain;

/// Something the reader did to a file by rule and wants known: how often, and the first line it
/// concerned (0: the whole file).
public record LoggerNote(Kind kind, int count, int firstLine) {

  /// What was done. `code` is stable.
  public enum Kind {
    /// Rows out of order were sorted by time.
    SORTED("sorted"),
    /// Rows that repeat another exactly were dropped.
    DUPLICATES_DROPPED("duplicates-dropped"),
    /// Rows without a value were left out; they count as gaps.
    VALUE_MISSING("value-missing"),
    /// Local times that occurred twice, as clocks were set back: the first pass was read with the
    /// earlier offset, what came after the clock stepped back with the later one.
    AMBIGUOUS_LOCAL_TIME("ambiguous-local-time"),
    /// Temperatures were converted to °C.
    UNIT_CONVERTED("unit-converted"),
    /// The file wasn't UTF-8; its encoding was found by rule.
    ENCODING_GUESSED("encoding-guessed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
