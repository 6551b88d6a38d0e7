package suyuan.verifier.fault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.model.registry.Registry;
import suyuan.verifier.claim.Filed;
import suyuan.verifier.claim.FiledClaims;
import suyuan.verifier.fault.engine.Cause;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Parameters;
import suyuan.verifier.fault.engine.PhysicalRecord;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;
import suyuan.verifier.fault.engine.Picture;
import suyuan.verifier.projection.ItemSale;
import suyuan.verifier.projection.LotItem;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.scan.Scans;

/// Draws the picture that the engine works on, from the read model and the claims of now.
@Singleton
@Requires(beans = ReadModel.class)
final class Pictures {
  private static final int MOST_LOTS = 40;
  private static final int MOST_ITEMS = 1_000_000;
  private static final long DAY = 86_400_000;

  /// Channels whose buyers don't know each other, though one warehouse serves them all.
  private static final Set<String> REMOTE = Set.of("marketplace", "live-stream", "online");

  private final ReadModel model;
  private final FiledClaims claims;
  private final BrandPast past;
  private final Scans scans;

  Pictures(ReadModel model, FiledClaims claims, BrandPast past, Scans scans) {
    this.model = model;
    this.claims = claims;
    this.past = past;
    this.scans = scans;
  }

  /// @param things what the picture's items are
  record Drawn(Picture picture, List<Subject> things) {}

  /// Empty without single items or without claims: then there is nothing to count.
  ///
  /// @param all as [#population] gave it
  Optional<Drawn> draw(Lot lot, Population all, Story story, Registry registry, Instant now) {
    Unnamed unnamed = new Unnamed(all);
    if (all.size() == 0) {
      return Optional.empty();
    }
    FirstLooks looks = new FirstLooks(all, story.haulage(), registry);
    scans.days(lot.gtin(), looks::look);
    List<Picture.Claim> counted = claims(all, looks, unnamed);
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    List<Cause> causes = new ArrayList<>();
    Reached reached =
        new Reached(lot, story, all, Misuse.of(all, counted, registry.product(lot.gtin())));
    Set<String> seen = new HashSet<>();
    for (Candidate one : story.candidates()) {
      reached
          .by(one)
          .filter(_ -> seen.add(one.key()))
          .filter(exposed -> exposed.size() > 0 || exposed.rest() > 0)
          .map(exposed -> cause(one, unnamed.among(exposed)))
          .ifPresent(causes::add);
    }
    Picture picture =
        new Picture(
            all.columns(unnamed.count()).seen(looks.days(unnamed.count())),
            causes,
            counted,
            window(all, counted, now),
            past.before(now, lot, all.lots(), registry),
            Parameters.stated());
    return Optional.of(new Drawn(picture, all.subjects()));
  }

  /// A lot's claims by what stands behind them.
  ClaimTally tally(Lot lot, Optional<Drawn> drawn, Optional<Diagnosis> diagnosis) {
    List<Filed> filed = claims.about(lot);
    ClaimTally tally = ClaimTally.of(filed, sales(filed));
    return diagnosis.isEmpty()
        ? tally
        : tally.weighed(
            drawn.orElseThrow().picture().mostWeight(), diagnosis.orElseThrow().counted());
  }

  private Map<Item, ItemSale> sales(List<Filed> filed) {
    return model.sales(filed.stream().flatMap(one -> one.about().item().stream()).toList());
  }

  /// What is known of a lot's way.
  ///
  /// @param carried items by key of leg, carrier, warehouse and storage time
  /// @param sharing lots by key of material and line
  record Story(
      List<Candidate> candidates,
      Haulage haulage,
      Map<String, Exposed> carried,
      Map<String, Set<Lot>> sharing) {}

  /// The product's lots that items are known of, this one first.
  List<Lot> lots(Lot lot) {
    List<Lot> lots = new ArrayList<>(List.of(lot));
    model.lots(lot.gtin(), MOST_LOTS).stream().filter(one -> !one.equals(lot)).forEach(lots::add);
    return lots;
  }

  /// The items that an analysis of the lot counts; none if nobody claims about any of its lots.
  Population population(Lot lot) {
    Population all = new Population();
    List<Lot> lots = lots(lot);
    if (claims.about(lots).isEmpty()) {
      return all;
    }
    for (Lot one : lots) {
      List<LotItem> items = model.lotItems(one, MOST_ITEMS);
      if (all.size() + items.size() <= MOST_ITEMS || one.equals(lot)) {
        all.add(one, items);
      }
    }
    return all;
  }

  private List<Picture.Claim> claims(Population all, FirstLooks looks, Unnamed unnamed) {
    List<Filed> filed =
        claims.about(all.lots()).stream()
            .filter(one -> one.counts() || looks.isPerhapsSold(one))
            .toList();
    Map<Item, ItemSale> sales = sales(filed);
    return filed.stream().flatMap(one -> claim(one, all, looks, unnamed, sales).stream()).toList();
  }

  /// A claim about a serial that the picture doesn't hold is left out; one without a serial is
  /// about some piece of its lot.
  private static Optional<Picture.Claim> claim(
      Filed filed, Population all, FirstLooks looks, Unnamed unnamed, Map<Item, ItemSale> sales) {
    Optional<Item> item = filed.about().item();
    int number =
        item.map(all::number).orElseGet(() -> filed.about().lot().map(unnamed::add).orElse(-1));
    return number < 0
        ? Optional.empty()
        : Optional.of(
            new Picture.Claim(
                filed.number().value(),
                number,
                filed.made(),
                filed.problem().word(),
                filed.sources(),
                shop(item, number, looks, sales)));
  }

  /// Of a thing that was perhaps sold, who has it.
  private static String shop(
      Optional<Item> item, int number, FirstLooks looks, Map<Item, ItemSale> sales) {
    return item.map(
            one ->
                Optional.ofNullable(sales.get(one))
                    .map(Pictures::counter)
                    .orElseGet(() -> looks.shop(number)))
        .orElse("");
  }

  /// The shop where buyers may have met; empty for goods that were sent to them.
  private static String counter(ItemSale sale) {
    return REMOTE.contains(sale.channel()) ? "" : sale.place().digits();
  }

  private static Picture.Window window(Population all, List<Picture.Claim> claims, Instant now) {
    long first =
        all.items().stream()
            .flatMapToLong(one -> one.soldAt().stream())
            .min()
            .orElse(now.toEpochMilli());
    long claimed = claims.stream().mapToLong(one -> one.made().toEpochMilli()).min().orElse(first);
    int from = day(Math.min(first, claimed));
    return new Picture.Window(from, Math.max(from, day(now.toEpochMilli())));
  }

  private static int day(long millis) {
    return Math.toIntExact(Math.floorDiv(millis, DAY));
  }

  private static Cause cause(Candidate one, Exposed exposed) {
    return new Cause(
        one.stage(),
        one.key(),
        one.party().map(party -> party.id().value()).orElse(""),
        exposed,
        one.lines().stream().map(Pictures::record).toList());
  }

  private static PhysicalRecord record(Line line) {
    Says says =
        switch (line.metric()) {
          case "test-failed", "seconds-outside" -> Says.EXCEEDED;
          case "repeated-check" -> Says.BORDERLINE;
          case "missing-log", "gap-seconds" -> Says.MISSING;
          case "check-passed", "within-limits" -> Says.WITHIN;
          default -> Says.UNUSABLE;
        };
    String ref =
        line.event().block() + "/" + line.event().transaction() + "/" + line.event().event();
    return new PhysicalRecord(ref, says, line.attestation());
  }
}
