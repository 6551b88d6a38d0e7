package suyuan.verifier.coldchain;

import jakarta.inject.Singleton;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.trace.TraceEvent.Conditions;
import suyuan.verifier.blob.Blobs;

/// The logger files that this node has, read anew each time: what an event says about one is never
/// taken on trust where the file is there.
@Singleton
public final class LoggerFiles {
  private final Blobs blobs;

  LoggerFiles(Blobs blobs) {
    this.blobs = blobs;
  }

  /// The file of this SHA-256; empty if this node doesn't have it.
  public Optional<LoggerOutcome> read(Bytes sha256) {
    return blobs
        .named(sha256)
        .map(
            blob ->
                LoggerFile.read(
                    blob.content().toArray(),
                    LoggerSettings.ofMediaType(blob.mediaType().value())));
  }

  /// Whether the file bears out what the event says of it; empty if this node doesn't have it. Time
  /// outside limits isn't compared: it depends on the product's limits.
  public Optional<Boolean> bearsOut(Conditions said) {
    return read(said.blob())
        .map(
            outcome ->
                switch (outcome) {
                  case LoggerOutcome.Read(LoggerFile file) -> same(file, said);
                  case LoggerOutcome.Refused _ -> false;
                });
  }

  private static boolean same(LoggerFile file, Conditions said) {
    LoggerSummary found = file.summary(AllowedRange.ANY, Kinetics.USP);
    return found.root().equals(said.root())
        && found.readings() == said.readings()
        && found.start().equals(said.start())
        && found.end().equals(said.end())
        && found.min().compareTo(said.min()) == 0
        && found.max().compareTo(said.max()) == 0
        && found.gaps() == said.gaps()
        && found.gapSeconds() == said.gapSeconds();
  }
}
