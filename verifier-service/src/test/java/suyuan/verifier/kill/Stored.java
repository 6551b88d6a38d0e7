package suyuan.verifier.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.statement.Body;

/// What the node's database holds, read behind the node's back: nothing of the node is trusted here
/// but the frozen format of a statement's body.
final class Stored {

  private static final Pattern LOT = Pattern.compile("/10/([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Jdbi database;

  Stored(Path home) throws IOException {
    List<String> postmaster = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
    String url = "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postgres";
    database = Jdbi.create(url, "suyuan", Files.readString(home.resolve("postgres/password")));
  }

  /// The events of the ledger by place, `block/event`.
  Map<String, Bytes> ledger() {
    Map<String, Bytes> events = new TreeMap<>();
    database.useHandle(
        handle ->
            handle
                .createQuery("select block, body from chain.record where kind = 'statement'")
                .map((row, _) -> Map.entry(row.getLong(1), Bytes.of(row.getBytes(2))))
                .forEach(record -> put(events, record.getKey(), Body.inflate(record.getValue()))));
    return events;
  }

  boolean hasReadModel() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("select to_regclass('ledger.progress') is not null")
                .mapTo(Boolean.class)
                .one());
  }

  /// The events of the read model by place, once it has caught up with the ledger.
  Map<String, Bytes> readModel() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!database.withHandle(Stored::isCaughtUp)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the read model doesn't catch up with the ledger");
      }
      Thread.sleep(100);
    }
    Map<String, Bytes> events = new TreeMap<>();
    database.useHandle(
        handle ->
            handle
                .createQuery("select block, event, canonical from ledger.event")
                .map((row, _) -> Map.entry(row.getLong(1) + "/" + row.getInt(2), row.getBytes(3)))
                .forEach(event -> events.put(event.getKey(), Bytes.of(event.getValue()))));
    return events;
  }

  /// The lot of each event, as often as it is there.
  static List<String> lots(Map<String, Bytes> events) {
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
