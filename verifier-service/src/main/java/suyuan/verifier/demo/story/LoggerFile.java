package suyuan.verifier.demo.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import suyuan.model.Bytes;

/// A data logger's file: one reading every ten minutes from loading to unloading.
public record LoggerFile(Layout layout, Bytes content) {
  private static final int INTERVAL_SECONDS = 600;

  /// Three layouts that loggers in the trade write.
  public enum Layout {
    INTERNATIONAL("timestamp,temperature (°C)\n", "yyyy-MM-dd'T'HH:mm:ssxxx", ","),
    EUROPEAN("Datum/Uhrzeit;Temperatur (°C)\n", "dd.MM.yyyy HH:mm:ss", ";"),
    CHINESE("记录时间,温度(℃)\n", "yyyy-MM-dd HH:mm:ss", ",");

    private final String header;
    private final DateTimeFormatter time;
    private final String separator;

    Layout(String header, String time, String separator) {
      this.header = header;
      this.time = DateTimeFormatter.ofPattern(time, Locale.ROOT);
      this.separator = separator;
    }

    private String row(OffsetDateTime at, double celsius) {
      String number = String.format(Locale.ROOT, "%.1f", celsius);
      String spelled = this == EUROPEAN ? number.replace('.', ',') : number;
      return time.format(at) + separator + spelled + "\n";
    }
  }

  /// @param celsius temperature by the share of the way that is done, 0 to 1
  static LoggerFile of(Layout layout, Instant start, int hours, DoubleUnaryOperator celsius) {
    StringBuilder text = new StringBuilder(layout.header);
    int readings = hours * 3600 / INTERVAL_SECONDS;
    for (int i = 0; i <= readings; i++) {
      Instant at = start.plusSeconds((long) i * INTERVAL_SECONDS);
      text.append(
          layout.row(at.atOffset(Calendar.OFFSET), celsius.applyAsDouble((double) i / readings)));
    }
    return new LoggerFile(layout, Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
