package suyuan.verifier.demo.story;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.verifier.coldchain.AllowedRange;
import suyuan.verifier.coldchain.ConditionsJson;
import suyuan.verifier.coldchain.Kinetics;
import suyuan.verifier.coldchain.LoggerFile;
import suyuan.verifier.coldchain.LoggerOutcome;
import suyuan.verifier.coldchain.LoggerSettings;
import suyuan.verifier.coldchain.LoggerSummary;

/// Reads a logger file of the story as the node will.
final class Readout {
  private static final AllowedRange CREAM =
      new AllowedRange(new BigDecimal("2"), new BigDecimal("25"));

  private Readout() {}

  static LoggerSummary summary(Bytes content) {
    LoggerSettings settings =
        new LoggerSettings(Optional.of(ZoneId.of("Asia/Shanghai")), Optional.empty());
    return switch (LoggerFile.read(content.toArray(), settings)) {
      case LoggerOutcome.Read(LoggerFile file) -> file.summary(CREAM, Kinetics.USP);
      case LoggerOutcome.Refused(var refusal) -> throw new AssertionError(refusal.sentence());
    };
  }

  static Json.Obj complete(Telling.Temperatures telling) {
    LoggerSummary summary = summary(telling.file().content());
    Json.Obj conditions = ConditionsJson.of(summary, true, Bytes.sha256(telling.file().content()));
    return telling.event().with("suyuan:conditions", conditions);
  }
}
