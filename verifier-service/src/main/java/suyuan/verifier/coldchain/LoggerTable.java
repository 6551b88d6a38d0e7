package suyuan.verifier.coldchain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A file's text as a table: what stands before the header as names and values, the columns, and
/// the rows after the header.
record LoggerTable(
    LoggerLayout layout, Map<String, String> preamble, Columns columns, List<CsvRecord> rows) {
  private static final int MAX_PREAMBLE = 100;
  private static final char[] SEPARATORS = {';', ',', '\t'};

  static LoggerTable of(String text) {
    for (char separator : SEPARATORS) {
      List<CsvRecord> head = head(text, separator);
      for (int i = 0; i < head.size(); i++) {
        Optional<LoggerTable> table = headedBy(head, i, separator, text);
        if (table.isPresent()) {
          return table.get();
        }
      }
    }
    throw LoggerRule.UNKNOWN_LAYOUT.everywhere(
        "No row within the first %d names a time and a temperature column of a known layout"
            .formatted(MAX_PREAMBLE));
  }

  private static Optional<LoggerTable> headedBy(
      List<CsvRecord> head, int at, char separator, String text) {
    CsvRecord header = head.get(at);
    int line = Math.toIntExact(header.getStartingLineNumber());
    for (LoggerLayout layout : LoggerLayout.values()) {
      Optional<Columns> columns =
          layout.separatedBy(separator)
              ? Columns.find(layout, header.getFields(), line)
              : Optional.empty();
      if (columns.isPresent()) {
        return Optional.of(
            new LoggerTable(
                layout, facts(head.subList(0, at)), columns.get(), body(text, separator, line)));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> facts(List<CsvRecord> preamble) {
    Map<String, String> facts = new HashMap<>();
    for (CsvRecord row : preamble) {
      if (row.getFieldCount() >= 2) {
        facts.putIfAbsent(name(row.getField(0)), row.getField(1).strip());
      } else {
        String[] pair = row.getField(0).split("[:：=]", 2);
        if (pair.length == 2) {
          facts.putIfAbsent(name(pair[0]), pair[1].strip());
        }
      }
    }
    return facts;
  }

  private static String name(String text) {
    return text.replaceAll("[#:：]", "").strip().toLowerCase(Locale.ROOT);
  }

  /// The first records, as far as they are CSV: a preamble may be anything.
  private static List<CsvRecord> head(String text, char separator) {
    List<CsvRecord> head = new ArrayList<>();
    try {
      for (CsvRecord row : csv(text, separator)) {
        head.add(row);
        if (head.size() == MAX_PREAMBLE) {
          break;
        }
      }
    } catch (CsvParseException stop) {
      return head;
    }
    return head;
  }

  private static List<CsvRecord> body(String text, char separator, int headerLine) {
    List<CsvRecord> rows = new ArrayList<>();
    try {
      for (CsvRecord row : csv(text, separator)) {
        if (row.getStartingLineNumber() > LoggerFile.MAX_ROWS) {
          throw LoggerRule.TOO_MANY_ROWS.atLine(
              row.getStartingLineNumber(),
              "A logger file has at most " + LoggerFile.MAX_ROWS + " rows");
        }
        if (row.getStartingLineNumber() > headerLine && Columns.width(row.getFields()) > 0) {
          rows.add(row);
        }
      }
    } catch (CsvParseException broken) {
      throw LoggerRule.NOT_CSV.everywhere("Not well-formed CSV: " + broken.getMessage());
    }
    return rows;
  }

  private static CsvReader<CsvRecord> csv(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(1 << 16)
        .ofCsvRecord(text);
  }
}
