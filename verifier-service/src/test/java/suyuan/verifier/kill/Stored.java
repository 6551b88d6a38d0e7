package suyuan.verifier.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.statement.Body;

/// What the node's database holds, read behind the node's back: nothing of the node is trusted here
/// but the frozen format of a statement's body.
public final class Stored {

  private static final Pattern LOT = Pattern.compile("/10/([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Jdbi database;

  public Stored(Path home) throws IOException {
    List<String> postmaster = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
    String url = "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postgres";
    database = Jdbi.create(url, "suyuan", Files.readString(home.resolve("postgres/password")));
  }

  /// The events of ledger and read model by place, `block/event`, in one snapshot.
  record Events(Map<String, Bytes> ledger, Map<String, Bytes> readModel) {

    /// Places where they differ.
    Set<String> differences() {
      Set<String> places = new TreeSet<>(ledger.keySet());
      places.addAll(readModel.keySet());
      places.removeIf(place -> Objects.equals(ledger.get(place), readModel.get(place)));
      return places;
    }

    /// The lot of each event of the ledger, as often as it is there.
    List<String> lots() {
      return Stored.lots(ledger);
    }
  }

  /// What is there once the read model has caught up with the ledger.
  Events events() throws InterruptedException {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
      Optional<Events> events =
          database.inTransaction(
              TransactionIsolationLevel.REPEATABLE_READ,
              handle -> isCaughtUp(handle) ? Optional.of(events(handle)) : Optional.empty());
      if (events.isPresent()) {
        return events.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the read model doesn't catch up with the ledger");
  }

  private static Events events(Handle handle) {
    Map<String, Bytes> ledger = new TreeMap<>();
    handle
        .createQuery("select block, body from chain.record where kind = 'statement'")
        .map((row, _) -> Map.entry(row.getLong(1), Bytes.of(row.getBytes(2))))
        .forEach(record -> put(ledger, record.getKey(), Body.inflate(record.getValue())));
    Map<String, Bytes> readModel = new TreeMap<>();
    handle
        .createQuery("select block, event, canonical from ledger.event")
        .map((row, _) -> Map.entry(row.getLong(1) + "/" + row.getInt(2), row.getBytes(3)))
        .forEach(event -> readModel.put(event.getKey(), Bytes.of(event.getValue())));
    return new Events(ledger, readModel);
  }

  /// A digest of each table of the read model.
  public Map<String, String> readModelDigests() {
    Map<String, String> digests = new TreeMap<>();
    database.useHandle(
        handle ->
            handle
                .createQuery("select tablename from pg_tables where schemaname = 'ledger'")
                .mapTo(String.class)
                .filter(table -> !table.startsWith("flyway"))
                .forEach(table -> digests.put(table, digest(handle, table))));
    return digests;
  }

  private static String digest(Handle handle, String table) {
    String rows = "string_agg(md5(t::text), '' order by md5(t::text))";
    return handle
        .createQuery("select coalesce(md5(" + rows + "), '') from ledger." + table + " t")
        .mapTo(String.class)
        .one();
  }

  private static List<String> lots(Map<String, Bytes> events) {
    List<String> lots = new ArrayList<>();
    for (Bytes event : events.values()) {
      Matcher lot = LOT.matcher(new String(event.toArray(), StandardCharsets.UTF_8));
      if (lot.find()) {
        lots.add(lot.group(1));
      }
    }
    return lots;
  }

  private static boolean isCaughtUp(Handle handle) {
    return handle
        .createQuery(
            "select coalesce((select max(block) from ledger.progress), -1)"
                + " >= coalesce((select max(block) from chain.record), -1)")
        .mapTo(Boolean.class)
        .one();
  }

  private static void put(Map<String, Bytes> events, long block, List<Event> statement) {
    for (int i = 0; i < statement.size(); i++) {
      events.put(block + "/" + i, statement.get(i).bytes());
    }
  }
}
