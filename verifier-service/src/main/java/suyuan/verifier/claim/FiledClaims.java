package suyuan.verifier.claim;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.verifier.claim.Filed.Standing;
import suyuan.verifier.projection.ItemStanding;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.report.Asked;

/// Claims about a lot, held against what the records say now of the items: a sale that arrives late
/// makes its claim count.
@Singleton
@Requires(beans = ReadModel.class)
public final class FiledClaims {
  private static final int AT_ONCE = 20;

  private final Jdbi jdbi;
  private final ReadModel records;

  FiledClaims(Jdbi jdbi, ReadModel records) {
    this.jdbi = jdbi;
    this.records = records;
  }

  private record Row(
      ClaimNumber number, Asked about, Problem problem, Instant made, Set<String> sources) {}

  /// All claims about a lot, in the order they were made.
  public List<Filed> about(Lot lot) {
    return about(List.of(lot));
  }

  /// All claims about these lots, in the order they were made.
  public List<Filed> about(Collection<Lot> lots) {
    List<Row> rows = lots.isEmpty() ? List.of() : rows(lots);
    Map<Item, ItemStanding> items =
        records.standings(rows.stream().flatMap(row -> row.about().item().stream()).toList());
    return rows.stream().map(row -> filed(row, items)).toList();
  }

  /// Gives each lot that has claims nobody has looked at yet to `look`, at most 20; a lot whose
  /// look fails comes again.
  public void notLookedAt(Consumer<Lot> look) {
    for (Waiting waiting : waiting()) {
      look.accept(waiting.lot());
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "update node.claim set looked = true"
                      + " where gtin = ? and lot = ? and not looked and made <= ?",
                  waiting.lot().gtin().digits(),
                  waiting.lot().number(),
                  waiting.until()));
    }
  }

  private record Waiting(Lot lot, Timestamp until) {}

  private List<Waiting> waiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select gtin, lot, max(made) from node.claim"
                        + " where not looked and lot is not null group by gtin, lot"
                        + " order by 3 limit "
                        + AT_ONCE)
                .map(
                    (row, _) ->
                        new Waiting(
                            new Gtin(row.getString(1)).lot(row.getString(2)), row.getTimestamp(3)))
                .list());
  }

  private static Filed filed(Row row, Map<Item, ItemStanding> items) {
    Lot lot = row.about().lot().orElseThrow();
    Standing standing =
        row.about()
            .item()
            .map(item -> Optional.ofNullable(items.get(item)))
            .map(known -> known.map(one -> standing(lot, one)).orElse(Standing.UNKNOWN_SERIAL))
            .orElse(Standing.COUNTED);
    return new Filed(row.number(), row.about(), row.problem(), row.made(), row.sources(), standing);
  }

  private static Standing standing(Lot lot, ItemStanding item) {
    return !item.lots().isEmpty() && !item.lots().contains(lot)
        ? Standing.OTHER_LOT
        : item.wasSold() ? Standing.COUNTED : Standing.UNSOLD;
  }

  private List<Row> rows(Collection<Lot> lots) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select number, gtin, lot, serial, problem, made, sources from node.claim"
                        + " where (gtin, lot) in (select * from unnest(:gtins, :lots))"
                        + " order by made, number")
                .bindArray(
                    "gtins", String.class, lots.stream().map(lot -> lot.gtin().digits()).toList())
                .bindArray("lots", String.class, lots.stream().map(Lot::number).toList())
                .map((row, _) -> row(row))
                .list());
  }

  private static Row row(ResultSet row) throws SQLException {
    String[] sources = (String[]) row.getArray("sources").getArray();
    return new Row(
        new ClaimNumber(row.getString("number")),
        Asked.of(
            new Gtin(row.getString("gtin")),
            Optional.ofNullable(row.getString("lot")),
            Optional.ofNullable(row.getString("serial"))),
        Problem.of(row.getString("problem")).orElse(Problem.OTHER),
        row.getTimestamp("made").toInstant(),
        Arrays.stream(sources).collect(Collectors.toUnmodifiableSet()));
  }
}
