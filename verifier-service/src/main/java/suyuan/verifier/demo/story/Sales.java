package suyuan.verifier.demo.story;

import static suyuan.verifier.demo.story.EventWriter.object;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suyuan.model.gs1.Item;
import suyuan.model.json.Json;

/// What an outlet opens and sells. It tells the node once a week.
final class Sales {
  private static final int WEEK = 7;

  /// From the departure of a lot on, in days.
  private static final int FIRST_SALE = 5;

  private static final int LAST_SALE = 95;

  private final Calendar calendar;
  private final Outlet outlet;
  private final SplittableRandom random;
  private final SortedMap<Integer, List<Dated>> weeks = new TreeMap<>();
  private int receipts;

  private record Dated(Instant time, Json.Obj event) {}

  private Sales(Calendar calendar, Outlet outlet) {
    this.calendar = calendar;
    this.outlet = outlet;
    this.random = new SplittableRandom(outlet.ordinal());
  }

  static Stream<Telling> of(Calendar calendar, Outlet outlet, List<Pack> packs) {
    Sales sales = new Sales(calendar, outlet);
    packs.forEach(sales::sell);
    return sales.tellings();
  }

  private void sell(Pack pack) {
    int sold = 0;
    while (sold < outlet.sold()) {
      int daysAgo = day(pack.batch(), sold);
      if (sold % Batch.PIECES_PER_CARTON == 0) {
        int carton = outlet.first() + sold / Batch.PIECES_PER_CARTON;
        Instant opened = calendar.at(daysAgo, "09:15");
        add(daysAgo, opened, pack.unpacked(carton, opened, outlet.site()));
      }
      int basket = basket(sold);
      List<Item> items =
          IntStream.range(sold, sold + basket).mapToObj(i -> pack.item(outlet, i)).toList();
      Instant time = calendar.at(daysAgo, open());
      add(daysAgo, time, sold(items, time));
      sold += basket;
    }
  }

  /// Sales spread evenly from a few days after the departure until stock or time ends.
  private int day(Batch batch, int sold) {
    int first = batch.shippedDaysAgo() - FIRST_SALE;
    int last = Math.max(1, batch.shippedDaysAgo() - LAST_SALE);
    return first - (first - last) * sold / outlet.sold();
  }

  /// One or two pieces, from one carton.
  private int basket(int sold) {
    boolean two = random.nextInt(4) == 0;
    boolean roomForTwo = sold + 1 < outlet.sold() && (sold + 1) % Batch.PIECES_PER_CARTON != 0;
    return two && roomForTwo ? 2 : 1;
  }

  private String open() {
    return LocalTime.of(random.nextInt(10, 21), random.nextInt(60)).toString();
  }

  private Json.Obj sold(List<Item> items, Instant time) {
    receipts++;
    return object("OBSERVE", "retail_selling")
        .at(time, outlet.site())
        .disposition("retail_sold")
        .items(items)
        .transaction("inv", outlet.site(), "R%06d".formatted(receipts))
        .term("channel", outlet.channel())
        .event();
  }

  private void add(int daysAgo, Instant time, Json.Obj event) {
    weeks.computeIfAbsent(daysAgo / WEEK, _ -> new ArrayList<>()).add(new Dated(time, event));
  }

  private Stream<Telling> tellings() {
    return weeks.entrySet().stream().map(week -> told(week.getKey(), week.getValue()));
  }

  private Telling told(int week, List<Dated> events) {
    events.sort(Comparator.comparing(Dated::time));
    return new Telling.Capture(
        outlet.site().owner(),
        calendar.at(Math.max(1, week * WEEK), "23:00"),
        events.stream().map(Dated::event).toList());
  }
}
