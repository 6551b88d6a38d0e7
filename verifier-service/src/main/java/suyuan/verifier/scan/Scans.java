package suyuan.verifier.scan;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.verifier.report.Looks;

/// Counts look-ups of items by day. A scan waits for no write: counts are gathered and written
/// together every few seconds; a crash loses those of the last seconds, which changes no verdict.
@Singleton
public final class Scans {
  private static final Logger LOG = LoggerFactory.getLogger(Scans.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 50_000;
  private static final int ROWS = 10_000;

  private static final String WRITTEN =
      "select coalesce(sum(count), 0), min(day) from node.scan where gtin = ? and serial = ?";

  private final DataSource database;
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Map<Day, Long> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("scans").factory());

  Scans(DataSource database, Jdbi jdbi, InstantSource clock) {
    this.database = database;
    this.jdbi = jdbi;
    this.clock = clock;
    var _ =
        writer.scheduleWithFixedDelay(
            this::write, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /// Takes the days on which items of a product were looked up.
  @FunctionalInterface
  public interface Days {
    void seen(Item item, LocalDate day);
  }

  /// Gives each day (UTC) on which each item of a product was looked up, once, in no order; those
  /// of the last seconds aren't among them.
  public void days(Gtin gtin, Days each) {
    jdbi.useTransaction(
        handle ->
            handle
                .createQuery("select serial, day from node.scan where gtin = :gtin")
                .bind("gtin", gtin.digits())
                .setFetchSize(ROWS)
                .map((row, _) -> new Day(gtin.item(row.getString(1)), day(row)))
                .forEach(one -> each.seen(one.item(), one.day())));
  }

  private static LocalDate day(ResultSet row) throws SQLException {
    return row.getObject(2, LocalDate.class);
  }

  private record Day(Item item, LocalDate day) {}

  /// Counts a look-up and returns all so far, this one included.
  public Looks look(Item item) {
    Day today = new Day(item, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Looks before = written(item);
    if (waiting.size() >= MOST_WAITING && !waiting.containsKey(today)) {
      return plus(before, 1);
    }
    return plus(before, waiting.merge(today, 1L, Long::sum));
  }

  private Looks plus(Looks before, long more) {
    return new Looks(
        before.count() + more,
        before.first().isPresent() ? before.first() : Optional.of(clock.instant()));
  }

  private Looks written(Item item) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(WRITTEN)) {
      query.setString(1, item.gtin().digits());
      query.setString(2, item.serial());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Looks(
            row.getLong(1),
            Optional.ofNullable(row.getObject(2, LocalDate.class)).map(Scans::start));
      }
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// Writes what waits.
  void write() {
    Map<Day, Long> taken = new HashMap<>();
    for (Day day : List.copyOf(waiting.keySet())) {
      Optional.ofNullable(waiting.remove(day)).ifPresent(count -> taken.put(day, count));
    }
    if (!taken.isEmpty()) {
      try {
        write(List.copyOf(taken.entrySet()));
      } catch (RuntimeException e) {
        LOG.warn("The look-ups of {} items were not counted.", taken.size(), e);
      }
    }
  }

  private void write(List<Map.Entry<Day, Long>> taken) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into node.scan as s (gtin, serial, day, count)"
                        + " select gtin, serial, day::date, count"
                        + " from unnest(:gtins, :serials, :days, :counts)"
                        + " as t (gtin, serial, day, count)"
                        + " on conflict (gtin, serial, day) do update"
                        + " set count = s.count + excluded.count")
                .bindArray("gtins", String.class, each(taken, one -> one.item().gtin().digits()))
                .bindArray("serials", String.class, each(taken, one -> one.item().serial()))
                .bindArray("days", String.class, each(taken, one -> one.day().toString()))
                .bindArray("counts", Long.class, taken.stream().map(Map.Entry::getValue).toList())
                .execute());
  }

  private static <T> List<T> each(List<Map.Entry<Day, Long>> taken, Function<Day, T> what) {
    return taken.stream().map(Map.Entry::getKey).map(what).toList();
  }

  @PreDestroy
  void close() {
    writer.shutdown();
    write();
  }
}
