package suyuan.verifier.demo.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The whole history, ending the day before `now`.
///
/// @param tellings in the order in which they are handed to the node
/// @param complaints what consumers report at the end
/// @param recalled the lot that the brand then recalls
public record Story(
    List<Telling> tellings, List<Complaint> complaints, Batch recalled, Highlights highlights) {
  public Story {
    tellings = List.copyOf(tellings);
    complaints = List.copyOf(complaints);
  }

  public static Story of(Instant now) {
    return new Teller(Calendar.of(now)).story();
  }

  private static final class Teller {
    private final Calendar calendar;
    private final Map<Batch, Pack> packs = new EnumMap<>(Batch.class);

    Teller(Calendar calendar) {
      this.calendar = calendar;
      for (Batch batch : Batch.values()) {
        packs.put(batch, new Pack(batch));
      }
    }

    Story story() {
      Highlights highlights = Highlights.of(packs);
      List<Telling> tellings =
          Stream.of(
                  Materials.of(calendar),
                  packs.values().stream().flatMap(pack -> Production.of(calendar, pack)),
                  distributions().flatMap(Distribution::tellings),
                  Stream.of(Outlet.values()).flatMap(this::sales),
                  new Incidents(calendar, highlights).tellings())
              .flatMap(chapter -> chapter)
              .sorted(Comparator.comparing(Telling::told))
              .toList();
      return new Story(
          tellings,
          Complaints.of(pack(Batch.CREAM_2), pack(Batch.SERUM_1)),
          Batch.SERUM_2,
          highlights);
    }

    private Stream<Telling> sales(Outlet outlet) {
      return Sales.of(calendar, outlet, List.copyOf(packs.values()));
    }

    private Stream<Distribution> distributions() {
      return Stream.of(
          new Distribution(calendar, pack(Batch.CREAM_1), pack(Batch.SERUM_1)),
          new Distribution(calendar, pack(Batch.CREAM_2), pack(Batch.SERUM_2)),
          new Distribution(calendar, pack(Batch.CREAM_3), pack(Batch.SERUM_3)));
    }

    private Pack pack(Batch batch) {
      Pack pack = packs.get(batch);
      if (pack == null) {
        throw new IllegalArgumentException("No such batch: " + batch);
      }
      return pack;
    }
  }
}
