package suyuan.verifier.coldchain;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the rows of a table, with the zone and unit that the file or its sender states.
final class RowReader {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}(?:[.,]\\d{1,9})?");
  private static final Set<String> NO_VALUE = Set.of("", "-", "--", "---", "n/a", "无", "缺失");
  private static final int COLDEST = -200_000;
  private static final int HOTTEST = 200_000;

  private final LoggerTable table;
  private final Notes notes;
  private final Optional<ZoneId> zone;
  private final Optional<TemperatureUnit> unit;

  RowReader(LoggerTable table, LoggerSettings settings, Notes notes) {
    this.table = table;
    this.notes = notes;
    this.zone = zone(fact("time zone", "timezone", "zeitzone", "时区"), settings.zone());
    this.unit = unit(settings.unit());
  }

  Optional<ZoneId> zone() {
    return zone;
  }

  /// In the order of the file; rows without a value left out.
  List<Row> rows() {
    List<Row> rows = new ArrayList<>(table.rows().size());
    for (CsvRecord fields : table.rows()) {
      row(fields).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<Row> row(CsvRecord fields) {
    int line = Math.toIntExact(fields.getStartingLineNumber());
    Columns columns = table.columns();
    refuseOtherWidth(fields, line);
    String text = field(fields, columns.temperature());
    TimeForm time = TimeForm.parse(time(fields), line);
    if (NO_VALUE.contains(text.toLowerCase(java.util.Locale.ROOT))) {
      notes.add(LoggerNote.Kind.VALUE_MISSING, line);
      return Optional.empty();
    }
    return Optional.of(
        new Row(line, time.time(), time.offset(), millidegrees(text, unitOf(fields, line), line)));
  }

  private void refuseOtherWidth(CsvRecord fields, int line) {
    int width = Columns.width(fields.getFields());
    if (width > table.columns().count()) {
      throw LoggerRule.FIELD_COUNT.atLine(
          line,
          ("This row has %d fields, the header %d; a decimal comma needs quotes where commas"
                  + " separate fields")
              .formatted(width, table.columns().count()));
    }
  }

  private String time(CsvRecord fields) {
    String date = field(fields, table.columns().date());
    return table.columns().clock().isPresent()
        ? date + " " + field(fields, table.columns().clock().getAsInt())
        : date;
  }

  private static String field(CsvRecord fields, int at) {
    return at < fields.getFieldCount() ? fields.getField(at).strip() : "";
  }

  private int millidegrees(String text, TemperatureUnit in, int line) {
    String number = text.replace('\u2212', '-');
    if (!NUMBER.matcher(number).matches()) {
      throw LoggerRule.NUMBER_FORM.atLine(
          line, "'%s' is not a temperature such as 5.4 or 5,4".formatted(TimeForm.clip(text)));
    }
    int value = in.millidegrees(new BigDecimal(number.replace(',', '.')));
    if (value < COLDEST || value > HOTTEST) {
      throw LoggerRule.IMPLAUSIBLE.atLine(
          line, "%s °C is not a temperature of goods".formatted(Reading.celsius(value)));
    }
    if (in != TemperatureUnit.CELSIUS) {
      notes.add(LoggerNote.Kind.UNIT_CONVERTED, line);
    }
    return value;
  }

  private TemperatureUnit unitOf(CsvRecord fields, int line) {
    if (table.columns().unit().isPresent()) {
      String own = field(fields, table.columns().unit().getAsInt());
      TemperatureUnit stated = parseUnit(own, line);
      refuseOther(unit, stated, line);
      return stated;
    }
    return unit.orElseThrow(
        () ->
            LoggerRule.UNIT_MISSING.atLine(
                line, "Neither the file nor its sender says °C, °F or K"));
  }

  private Optional<TemperatureUnit> unit(Optional<TemperatureUnit> stated) {
    Optional<TemperatureUnit> written =
        table
            .columns()
            .headerUnit()
            .or(() -> fact("unit", "temperature unit", "einheit", "单位", "温度单位"))
            .map(text -> parseUnit(text, 0));
    written.ifPresent(unit -> refuseOther(stated, unit, 0));
    return written.or(() -> stated);
  }

  private static TemperatureUnit parseUnit(String text, int line) {
    return TemperatureUnit.parse(text)
        .orElseThrow(
            () ->
                refusal(
                    LoggerRule.UNIT_FORM,
                    line,
                    "'%s' is not a unit of temperature".formatted(TimeForm.clip(text))));
  }

  private static void refuseOther(
      Optional<TemperatureUnit> stated, TemperatureUnit written, int line) {
    if (stated.isPresent() && stated.get() != written) {
      throw refusal(
          LoggerRule.UNIT_CONFLICT,
          line,
          "The file says %s here, but %s was stated".formatted(written, stated.get()));
    }
  }

  private static Optional<ZoneId> zone(Optional<String> text, Optional<ZoneId> stated) {
    Optional<ZoneId> written = text.map(RowReader::parseZone);
    if (written.isPresent() && stated.isPresent() && !same(written.get(), stated.get())) {
      throw LoggerRule.ZONE_CONFLICT.everywhere(
          "The file says %s, but %s was stated".formatted(written.get(), stated.get()));
    }
    return written.or(() -> stated);
  }

  private static boolean same(ZoneId one, ZoneId other) {
    return one.getRules().equals(other.getRules());
  }

  private static ZoneId parseZone(String text) {
    try {
      return ZoneId.of(text.replace(" ", ""));
    } catch (DateTimeException unknown) {
      throw LoggerRule.ZONE_FORM.everywhere(
          "'%s' is not a zone such as Asia/Shanghai or UTC+8".formatted(TimeForm.clip(text)));
    }
  }

  private Optional<String> fact(String... names) {
    return Stream.of(names)
        .map(name -> Optional.ofNullable(table.preamble().get(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static LoggerException refusal(LoggerRule rule, int line, String sentence) {
    return line == 0 ? rule.everywhere(sentence) : rule.atLine(line, sentence);
  }
}
