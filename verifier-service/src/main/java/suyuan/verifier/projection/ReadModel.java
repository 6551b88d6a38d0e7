package suyuan.verifier.projection;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Sscc;
import suyuan.model.history.Content;
import suyuan.model.history.Docket;
import suyuan.model.history.EventRef;
import suyuan.model.history.Finding;
import suyuan.model.history.Passage;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;
import suyuan.model.history.Whereabouts;
import suyuan.model.ledger.Position;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.Registry;

/// Questions to the read model. Each reads one snapshot; what it costs depends on what is asked
/// for, not on how much else there is.
@Singleton
@Requires(beans = Jdbi.class)
public final class ReadModel {
  private final DataSource database;
  private final Jdbi jdbi;

  public ReadModel(DataSource database, Jdbi jdbi) {
    this.database = database;
    this.jdbi = jdbi;
  }

  private interface Question<T> {
    T ask(Handle handle);
  }

  private <T> T ask(Question<T> question) {
    return jdbi.withHandle(question::ask);
  }

  /// Who may say what, as of the read model: for when the ledger is out of reach.
  public Registry registry() {
    try {
      return jdbi.withHandle(handle -> Writing.registry(handle.getConnection()));
    } catch (SQLException e) {
      throw new ProjectionException("The read model can't be read.", e);
    }
  }

  /// The least that a scan needs of an item, in one round trip.
  public ItemBrief brief(Item item) {
    try (Connection connection = database.getConnection()) {
      return Briefs.read(connection, item);
    } catch (SQLException e) {
      throw new ProjectionException("The read model can't be read.", e);
    }
  }

  /// What is known of an item.
  public ItemView item(Item item) {
    return ask(handle -> new Items(handle).view(item));
  }

  /// The events of an item's way.
  public Journey journey(ItemView item) {
    return ask(handle -> new Journeys(handle).of(item));
  }

  /// How a lot was made, checked, recalled and moved loose, in order of event time.
  public List<StoredEvent> lotEvents(Lot lot) {
    return ask(handle -> new Events(handle).ofLot(Subject.of(lot)));
  }

  /// Everything that names a subject, in order of event time, the latest left out beyond `most`.
  public List<StoredEvent> events(Subject subject, int most) {
    return ask(handle -> new Events(handle).about(subject, most));
  }

  /// How these units were moved, stored and kept, in order of event time, at most `most`.
  public List<StoredEvent> unitEvents(Collection<Subject> units, int most) {
    return units.isEmpty() ? List.of() : ask(handle -> new Events(handle).ofUnits(units, most));
  }

  /// The events that stand on how these units were packed, moved, stored and kept, in ledger order,
  /// at most `most`.
  public List<EventRef> carriage(Collection<Subject> units, int most) {
    return units.isEmpty() ? List.of() : ask(handle -> new Carriage(handle).ofUnits(units, most));
  }

  /// The same of single items of a lot.
  public List<EventRef> carriage(Lot lot, int most) {
    return ask(handle -> new Carriage(handle).ofItems(lot, most));
  }

  public Optional<StoredEvent> event(EventRef ref) {
    return events(List.of(ref)).stream().findFirst();
  }

  /// These events in ledger order.
  public List<StoredEvent> events(Collection<EventRef> refs) {
    return ask(handle -> new Events(handle).all(refs));
  }

  /// The events with this eventID, in ledger order.
  public List<StoredEvent> eventsById(String eventId) {
    return ask(handle -> new Events(handle).byId(eventId));
  }

  /// Events in ledger order after this one, of one party or of all, at most `most`.
  public List<StoredEvent> eventsAfter(EventRef after, Optional<PartyId> party, int most) {
    return ask(handle -> new Events(handle).after(after, party, most));
  }

  /// What was said about a thing, reduced to moves; without moves if nothing was.
  public Docket docket(Subject subject) {
    return ask(handle -> new Entries(handle).docket(subject));
  }

  /// Where a unit is; inside another: where that is.
  public Whereabouts unit(Sscc unit) {
    return ask(handle -> new Items(handle).whereabouts(Subject.of(unit)));
  }

  public Optional<Content> content(Sscc unit) {
    return ask(handle -> new Entries(handle).content(Subject.of(unit)));
  }

  /// All findings about these subjects, open and resolved.
  public List<Finding> findings(Collection<Subject> subjects) {
    return ask(handle -> new Findings(handle).about(subjects));
  }

  /// All findings that have an event of this record as a side, by event index.
  public Map<Integer, List<Finding>> findings(Position position) {
    return ask(handle -> new Findings(handle).of(position));
  }

  /// Recalls that stand and name one of these subjects.
  public List<Recall> recalls(Collection<Subject> subjects) {
    return ask(handle -> new Findings(handle).recalls(subjects));
  }

  /// A recall by its party and id, standing or lifted.
  public Optional<Recall> recall(String party, String id) {
    return ask(handle -> new Entries(handle).recall(party, id));
  }

  /// All recalls, standing and lifted, by key.
  public List<Recall> recalls() {
    return ask(handle -> new Entries(handle).ofType("recall", Recall.class));
  }

  /// What these things were made from.
  public Genealogy upstream(Set<Subject> from) {
    return ask(handle -> new Genealogies(handle).walk(from, true));
  }

  /// What was made of these things.
  public Genealogy downstream(Set<Subject> from) {
    return ask(handle -> new Genealogies(handle).walk(from, false));
  }

  /// Who holds how much of a lot.
  public List<Holding> holdings(Lot lot) {
    return ask(handle -> new Holdings(handle).of(lot));
  }

  /// What of a lot is under way to whom.
  public List<Passage> passages(Lot lot) {
    return ask(handle -> new Holdings(handle).passages(lot));
  }

  /// Units with goods of a lot in them, outer units included, at most `most`.
  public List<Sscc> units(Lot lot, int most) {
    return ask(handle -> new Holdings(handle).units(lot, most));
  }

  /// The packings of a lot's items, each once, in ledger order; looks at 50,000 items at most.
  public List<StoredEvent> packings(Lot lot, int most) {
    return ask(handle -> new Events(handle).all(new Holdings(handle).packings(lot, most)));
  }

  /// Items of a lot that events name, by state: `held`, `inside`, `under-way`, `sold`, `gone`,
  /// `unknown`.
  public Map<String, Long> itemStates(Lot lot) {
    return ask(handle -> new Holdings(handle).states(lot));
  }

  /// Sales of a lot's items by the party that sold them.
  public Map<String, Long> salesByParty(Lot lot) {
    return ask(handle -> new Holdings(handle).sales(lot));
  }

  /// Registrations after this position, in the order of the ledger.
  public List<StoredRegistration> registrations(Position after, int most) {
    return ask(handle -> new Registrations(handle).after(after, most));
  }

  /// Ids of registered parties in order: those after this one.
  public List<String> parties(String afterId, int most) {
    return ask(handle -> new Registrations(handle).parties(afterId, most));
  }

  /// Where these items are, in any order.
  public List<ItemPlace> places(Collection<Item> items) {
    return ask(handle -> new ItemPlaces(handle).of(items));
  }

  /// Items of a lot in order of serial: those after this one, at most `most`.
  public List<Item> items(Lot lot, String afterSerial, int most) {
    return ask(handle -> new Items(handle).ofLot(lot, afterSerial, most));
  }

  /// Items that were packed in a unit and have not come out, in order of serial.
  public List<Item> items(Sscc unit) {
    return ask(handle -> new Items(handle).inUnit(unit));
  }

  /// Where each of these items is.
  public Map<Item, Whereabouts> whereabouts(Collection<Item> items) {
    return ask(handle -> new Items(handle).whereabouts(items));
  }

  /// The lots of these items, as far as they are said.
  public Set<Lot> lots(Collection<Item> items) {
    return ask(handle -> new Standings(handle).lots(items));
  }

  /// How many of these things, or of the lots' items, have been returned or destroyed since (both
  /// by event time); `returned`, `destroyed`.
  public Map<String, Long> aftermath(Collection<Subject> things, Instant since) {
    return ask(handle -> new Standings(handle).aftermath(things, since));
  }

  /// The items of a lot as an analysis asks of them, in order of serial, at most `most`.
  public List<LotItem> lotItems(Lot lot, int most) {
    return ask(handle -> new LotItems(handle).of(lot, most));
  }

  /// Lots of a product that items are known of, at most `most`.
  public List<Lot> lots(Gtin gtin, int most) {
    return ask(handle -> new LotItems(handle).lots(gtin, most));
  }

  /// Lots of all products that items are known of, at most `most`.
  public List<Lot> lots(int most) {
    return ask(handle -> new LotItems(handle).lots(most));
  }

  /// Sales of a lot's items by code of the channel; empty: none said.
  public Map<String, Long> salesByChannel(Lot lot) {
    return ask(handle -> new LotItems(handle).channels(lot));
  }

  /// What is known of these lots' sales; lots without a sale are left out.
  public Map<Lot, LotSales> lotSales(Collection<Lot> lots) {
    return lots.isEmpty() ? Map.of() : ask(handle -> new LotItems(handle).sales(lots));
  }

  /// The first sale that stands of each of these items that was sold.
  public Map<Item, ItemSale> sales(Collection<Item> items) {
    return items.isEmpty() ? Map.of() : ask(handle -> new Standings(handle).sales(items));
  }

  /// How these items stand; those that no record knows are left out.
  public Map<Item, ItemStanding> standings(Collection<Item> items) {
    return ask(handle -> new Standings(handle).of(items));
  }

  /// The lists of serials announced for a lot.
  public List<SerialListView> serialLists(Lot lot) {
    return ask(handle -> new Items(handle).lists(lot));
  }
}
