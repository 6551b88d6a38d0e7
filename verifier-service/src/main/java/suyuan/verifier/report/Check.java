package suyuan.verifier.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One question that a report answers. Each is a type of its own, with what it alone knows.
public sealed interface Check {

  Answer answer();

  /// The brand signed the label. Stops invented serials, not copied labels.
  record LabelSignature(Answer answer) implements Check {}

  /// The serial stands in the list that its maker committed to when the lot was made.
  record SerialOfBatch(Answer answer) implements Check {}

  /// Every event below was signed by its party and stands unchanged in the ledger.
  record EventsRecorded(Answer answer, long events, long parties, long hosted) implements Check {}

  /// Every hand-over from material to sale was told, by both sides where there are two.
  record Custody(Answer answer, long legs, long open) implements Check {}

  /// The last check of each gate passed.
  record Quality(Answer answer, long passed, long failed) implements Check {}

  /// Temperatures within the product's limits.
  ///
  /// @param unusable records that can't be right
  record ColdChain(Answer answer, Optional<Exposure> exposure, List<Unusable> unusable)
      implements Check {
    public ColdChain {
      unusable = List.copyOf(unusable);
    }
  }

  /// A temperature record that counts for nothing.
  record Unusable(Doubt reason, Evidence log) {}

  /// No recall in force reaches the subject.
  record NotRecalled(Answer answer, Instant asOf, List<Recall> recalls) implements Check {
    public NotRecalled {
      recalls = List.copyOf(recalls);
    }
  }

  /// Days to the expiry date; negative past it.
  ///
  /// @param own what this item has left by its own temperatures
  record ShelfLife(Answer answer, Optional<LocalDate> expiry, long daysLeft, Optional<OwnLife> own)
      implements Check {}

  /// How often the code was looked up. A second look is no warning: second-hand buyers look too.
  record Scans(Answer answer, long count, Optional<Instant> first) implements Check {}

  /// Sales, returns and services of this item.
  record AfterSale(Answer answer, List<Evidence> sales, List<Service> services) implements Check {
    public AfterSale {
      sales = List.copyOf(sales);
      services = List.copyOf(services);
    }
  }

  /// The log's head stands in another chain.
  record Anchor(Answer answer) implements Check {}

  /// A service on an item: `repair`, `refund`, … or `returned`.
  record Service(String kind, Evidence evidence) {}

  /// As it stands in JSON and names the sentences of pages.
  default String word() {
    return switch (this) {
      case LabelSignature _ -> "label-signature";
      case SerialOfBatch _ -> "serial-of-batch";
      case EventsRecorded _ -> "events-recorded";
      case Custody _ -> "custody";
      case Quality _ -> "quality";
      case ColdChain _ -> "cold-chain";
      case NotRecalled _ -> "not-recalled";
      case ShelfLife _ -> "shelf-life";
      case Scans _ -> "scans";
      case AfterSale _ -> "after-sale";
      case Anchor _ -> "anchor";
    };
  }

  default boolean fails() {
    return answer().outcome() == Outcome.FAILS;
  }
}
