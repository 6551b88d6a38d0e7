package suyuan.verifier.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suyuan.model.Bytes;
import suyuan.model.gs1.Gln;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Unit;
import suyuan.model.registry.Names;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.statement.StatementId;
import suyuan.model.trace.TraceEvent.RecallClass;

/// A jar of face cream and what may befall it.
public final class Fixtures {
  public static final Gtin CREAM = new Gtin("06901234567892");
  public static final Product.Limits LIMITS =
      new Product.Limits(new BigDecimal("5"), new BigDecimal("25"), 3600);
  public static final Who BRAND = who("lumiere", "晨露生物", "Morning Dew", false);
  public static final Who SUPPLIER = who("qinghai", "青禾植萃", "Qinghe Botanicals", false);
  public static final Who CARRIER = who("lengda", "冷达物流", "Lengda Cold Chain", true);
  public static final Who SHOP = who("yunfan", "云帆百货", "Yunfan Stores", false);
  public static final Where PLANT = where("6901234000016", "广州从化工厂", "Conghua plant, Guangzhou");
  public static final Where DEPOT = where("6901234000023", "杭州冷链仓", "Hangzhou cold store");
  public static final Where STORE =
      where("6901234000030", "上海南京西路店", "Nanjing West Road, Shanghai");
  public static final AsOf AS_OF =
      new AsOf(1824, Instant.parse("2026-11-20T03:12:00Z"), Instant.parse("2026-11-22T08:00:00Z"));

  private Fixtures() {}

  public static Report good() {
    return report(
        Verdict.RECORDED, checks(within(), List.of()), JarJourney.of(within()), List.of());
  }

  public static Report with(Verdict verdict) {
    return switch (verdict) {
      case RECORDED, VERIFIED, UNUSUAL_SCANS, REPORTED_STOLEN, EXPIRED ->
          report(verdict, checks(within(), List.of()), JarJourney.of(within()), List.of());
      case RECALLED ->
          report(verdict, checks(warm(), List.of(recall())), JarJourney.of(warm()), List.of());
      case OUT_OF_LIMITS ->
          report(verdict, checks(warm(), List.of()), JarJourney.of(warm()), List.of());
      case CONTRADICTED ->
          report(
              verdict, checks(within(), List.of()), JarJourney.of(within()), List.of(soldTwice()));
      case UNKNOWN, COULD_NOT_CHECK -> bare(verdict);
    };
  }

  /// Of an item with logs that can't be right, one for each reason.
  public static Report doubtful() {
    Report whole = good();
    List<Check.Unusable> unusable =
        Stream.of(Doubt.values())
            .map(
                doubt -> new Check.Unusable(doubt, said("conditions-recorded", CARRIER, DEPOT, 21)))
            .toList();
    return new Report(
        whole.subject(),
        whole.verdict(),
        whole.facts(),
        whole.checks().stream()
            .map(
                check ->
                    check instanceof Check.ColdChain one
                        ? new Check.ColdChain(
                            Answer.asserted(Outcome.OPEN, one.answer().evidence()),
                            one.exposure(),
                            unusable)
                        : check)
            .toList(),
        whole.journey(),
        whole.conflicts(),
        whole.corrections(),
        whole.documents(),
        whole.truncated(),
        whole.asOf());
  }

  /// Of a lot that went through more units than are read.
  public static Report truncated() {
    Report whole = good();
    return new Report(
        whole.subject(),
        whole.verdict(),
        whole.facts(),
        whole.checks(),
        whole.journey(),
        whole.conflicts(),
        whole.corrections(),
        whole.documents(),
        true,
        whole.asOf());
  }

  private static Report bare(Verdict verdict) {
    return new Report(
        subject(),
        verdict,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        AS_OF);
  }

  private static Report report(
      Verdict verdict, List<Check> checks, List<Step> journey, List<Conflict> conflicts) {
    return new Report(
        subject(),
        verdict,
        Optional.of(facts()),
        checks,
        journey,
        conflicts,
        List.of(JarJourney.corrected()),
        documents(),
        false,
        AS_OF);
  }

  public static Asked subject() {
    return Asked.of(CREAM, Optional.of("L2603A"), Optional.of("7KQ2M9XWD4TF"));
  }

  private static ProductFacts facts() {
    Product product =
        new Product(
            CREAM,
            BRAND.id(),
            1,
            names("晨露修护保湿面霜 50 mL", "Morning Dew Repair Cream 50 ml"),
            Unit.of("C62"),
            List.of(),
            Optional.of(LIMITS),
            new BigDecimal("83.144"),
            Optional.of(1095),
            Optional.of(new BigDecimal("25")),
            Optional.of(12),
            true,
            Optional.of("粤G妆网备字2026048213"));
    return new ProductFacts(
        product,
        BRAND,
        Optional.of(LocalDate.parse("2026-03-11")),
        Optional.of(LocalDate.parse("2029-03-10")));
  }

  private static OwnLife life() {
    return new OwnLife(
        801,
        new BigDecimal("294.2"),
        new BigDecimal("19.4"),
        190_000,
        0,
        22_000_000,
        new BigDecimal("25"),
        new BigDecimal("25"),
        1);
  }

  static Exposure within() {
    return new Exposure(
        Optional.of(LIMITS), new BigDecimal("8.4"), new BigDecimal("23.1"), 190_000, 0, 0, 0);
  }

  static Exposure warm() {
    return new Exposure(
        Optional.of(LIMITS),
        new BigDecimal("9.2"),
        new BigDecimal("41.6"),
        190_000,
        0,
        36_300,
        2_700);
  }

  private static List<Check> checks(Exposure exposure, List<Recall> recalls) {
    return List.of(
        new Check.LabelSignature(Answer.missing()),
        new Check.SerialOfBatch(
            Answer.proven(Outcome.HOLDS, List.of(said("serials-commissioned", BRAND, PLANT, 12)))),
        new Check.EventsRecorded(Answer.proven(Outcome.HOLDS, List.of()), 23, 5, 1),
        new Check.Custody(
            Answer.asserted(
                Outcome.HOLDS,
                List.of(said("shipped", BRAND, PLANT, 20), said("received", SHOP, STORE, 24))),
            3,
            0),
        new Check.Quality(
            Answer.asserted(Outcome.HOLDS, List.of(said("quality-checked", BRAND, PLANT, 13))),
            2,
            1),
        new Check.ColdChain(
            Answer.asserted(
                exposure.exceeds() ? Outcome.FAILS : Outcome.HOLDS,
                List.of(said("conditions-recorded", CARRIER, DEPOT, 21))),
            Optional.of(exposure),
            List.of()),
        new Check.NotRecalled(
            Answer.proven(recalls.isEmpty() ? Outcome.HOLDS : Outcome.FAILS, List.of()),
            AS_OF.recorded(),
            recalls),
        new Check.ShelfLife(
            Answer.asserted(Outcome.HOLDS, List.of(said("batch-produced", BRAND, PLANT, 11))),
            Optional.of(LocalDate.parse("2029-03-10")),
            839,
            Optional.of(life())),
        new Check.Scans(Answer.proven(Outcome.HOLDS, List.of()), 3, Optional.empty()),
        new Check.AfterSale(
            Answer.asserted(Outcome.HOLDS, List.of(said("sold", SHOP, STORE, 28))),
            List.of(said("sold", SHOP, STORE, 28)),
            List.of()),
        new Check.Anchor(Answer.missing()));
  }

  static Conflict soldTwice() {
    return new Conflict(
        "sold-twice",
        true,
        List.of(said("sold", SHOP, STORE, 28), said("sold", CARRIER, DEPOT, 29)));
  }

  private static Recall recall() {
    return new Recall(
        "RC-2026-0007", RecallClass.SAFETY, "cold-chain", said("recalled", BRAND, PLANT, 30));
  }

  private static List<Document> documents() {
    Evidence by = said("material-received", SUPPLIER, PLANT, 3);
    Evidence lab = said("quality-checked", BRAND, PLANT, 13);
    return IntStream.range(0, 3)
        .mapToObj(
            i ->
                new Document(
                    List.of("coa", "test-report", "registration").get(i),
                    Bytes.sha256(new byte[] {(byte) i}),
                    "application/pdf",
                    i < 2,
                    i == 0 ? by : lab))
        .toList();
  }

  public static Evidence said(String kind, Who who, Where where, int day) {
    return new Evidence(
        kind,
        who,
        Optional.of(where),
        day(day),
        new StatementId("2026-03-%02d.%s".formatted(day, kind)),
        0,
        1000 + day,
        1,
        day(day).toInstant().plusSeconds(90));
  }

  static OffsetDateTime day(int day) {
    return OffsetDateTime.parse("2026-03-%02dT09:30:00+08:00".formatted(day));
  }

  private static Who who(String id, String chinese, String english, boolean hosted) {
    return new Who(new PartyId(id), names(chinese, english), hosted);
  }

  private static Where where(String gln, String chinese, String english) {
    return new Where(new Gln(gln), names(chinese, english));
  }

  private static Names names(String chinese, String english) {
    return Names.of(Map.of("zh-CN", chinese, "en", english));
  }
}
