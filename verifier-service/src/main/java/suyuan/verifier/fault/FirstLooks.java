package suyuan.verifier.fault;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suyuan.model.gs1.Item;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Product;
import suyuan.model.registry.Registry;
import suyuan.model.registry.Role;
import suyuan.model.trace.TraceEvent.Received;
import suyuan.model.trace.TraceEvent.Shipped;
import suyuan.verifier.claim.Filed;
import suyuan.verifier.claim.Filed.Standing;
import suyuan.verifier.fault.engine.Items;
import suyuan.verifier.projection.LotItem;
import suyuan.verifier.report.Told;

/// The day on which each item was first looked up in a buyer's hands, as far as records can tell:
/// after the day of its sale; or, at a retailer who records no sales, after the day on which it
/// came there. Looks before are the shop's, or of people who thought of buying.
final class FirstLooks {
  private static final long DAY = 86_400_000;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Population all;
  private final int[] since;
  private final int[] first;
  private final Map<Integer, String> shops = new HashMap<>();

  FirstLooks(Population all, Haulage haulage, Registry registry) {
    this.all = all;
    this.since = new int[all.size()];
    this.first = new int[all.size()];
    Arrays.fill(since, NEVER);
    Arrays.fill(first, Items.UNSEEN);
    Set<String> recording = new HashSet<>();
    for (int i = 0; i < since.length; i++) {
      LotItem item = all.items().get(i);
      if (item.soldAt().isPresent()) {
        since[i] = day(item.soldAt().getAsLong());
        recording.add(item.holder());
      }
    }
    for (Told told : haulage.all()) {
      switch (told.event()) {
        case Received to ->
            registry
                .at(to.place())
                .filter(party -> isSilent(party, recording, registry))
                .ifPresent(party -> stand(told, haulage, party.id().value()));
        case Shipped _ -> stand(told, haulage, "");
        default -> {}
      }
    }
  }

  /// A retailer who records no sales. The brand's own stores are looked after by people who look
  /// things up.
  private boolean isSilent(Party party, Set<String> recording, Registry registry) {
    Optional<PartyId> owner =
        all.lots().stream()
            .findFirst()
            .flatMap(lot -> registry.product(lot.gtin()))
            .map(Product::owner);
    return party.roles().contains(Role.RETAILER)
        && !recording.contains(party.id().value())
        && owner.filter(party.id()::equals).isEmpty();
  }

  /// Unsold things come to a shop, or leave for anywhere (`""`).
  private void stand(Told told, Haulage haulage, String where) {
    int day = where.isEmpty() ? NEVER : day(told.time().toEpochMilli());
    haulage.cartons().items(told.event().things()).stream()
        .filter(i -> all.items().get(i).soldAt().isEmpty())
        .forEach(
            i -> {
              since[i] = day;
              shops.put(i, where);
            });
  }

  private static int day(long millis) {
    return Math.toIntExact(Math.floorDiv(millis, DAY));
  }

  void look(Item item, LocalDate day) {
    int number = all.number(item);
    if (number >= 0 && day.toEpochDay() > since[number]) {
      first[number] = (int) Math.min(first[number], day.toEpochDay());
    }
  }

  /// @param unnamed claimed things whose items aren't known, after the items
  int[] days(int unnamed) {
    int[] days = Arrays.copyOf(first, first.length + unnamed);
    Arrays.fill(days, first.length, days.length, Items.UNSEEN);
    return days;
  }

  /// The shop that has an unsold item, as far as its arrivals tell; or empty.
  String shop(int item) {
    return shops.getOrDefault(item, "");
  }

  /// Whether a claim is about an item that no sale is recorded of, and that was in a buyer's hands
  /// before, perhaps.
  boolean isPerhapsSold(Filed claim) {
    return claim.standing() == Standing.UNSOLD
        && claim
            .about()
            .item()
            .map(all::number)
            .filter(number -> number >= 0 && first[number] < day(claim.made().toEpochMilli()))
            .isPresent();
  }
}
