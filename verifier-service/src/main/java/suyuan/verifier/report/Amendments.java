package suyuan.verifier.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import suyuan.model.history.EventRef;
import suyuan.model.trace.TraceEvent.Corrected;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.projection.StoredEvent;
import suyuan.verifier.report.Amended.Replacement;

/// Finds what corrections void and what their authors recorded instead.
@Singleton
@Requires(beans = ReadModel.class)
final class Amendments {
  private static final int KEPT = 2_000;

  /// More corrective events than that of one event are no correction of it.
  private static final int MOST = 8;

  private final ReadModel model;
  private final Reader reader;

  /// A correction whose records are all here says the same for ever.
  private final Cache<EventRef, Amended> whole = Caffeine.newBuilder().maximumSize(KEPT).build();

  Amendments(ReadModel model, Reader reader) {
    this.model = model;
    this.reader = reader;
  }

  /// @param events void ones included
  List<Amended> among(List<Told> events) {
    List<Told> declarations =
        events.stream().filter(told -> told.event() instanceof Corrected).distinct().toList();
    if (declarations.isEmpty()) {
      return List.of();
    }
    Map<String, Told> byName =
        events.stream()
            .collect(Collectors.toMap(Amendments::name, Function.identity(), (one, _) -> one));
    return declarations.stream().map(told -> amended(told, byName)).toList();
  }

  private Amended amended(Told declaration, Map<String, Told> byName) {
    Amended known = whole.getIfPresent(declaration.ref());
    if (known != null) {
      return known;
    }
    Corrected corrected = (Corrected) declaration.event();
    Amended found =
        new Amended(
            declaration,
            Optional.ofNullable(byName.get(voided(declaration))),
            corrected.correction().corrective().stream()
                .limit(MOST)
                .flatMap(id -> replacement(id, declaration).stream())
                .toList());
    if (found.isWhole()) {
      whole.put(declaration.ref(), found);
    }
    return found;
  }

  /// The first event of this eventID that the declaration's own author recorded.
  private Optional<Replacement> replacement(String id, Told declaration) {
    return model.eventsById(id).stream()
        .filter(stored -> stored.party().equals(declaration.party()))
        .findFirst()
        .map(stored -> new Replacement(told(stored), stored.event()));
  }

  private Told told(StoredEvent stored) {
    return reader.read(List.of(stored)).getFirst();
  }

  /// The name of the event that this declaration voids.
  static String voided(Told declaration) {
    var correction = ((Corrected) declaration.event()).correction();
    return declaration.party()
        + "/"
        + correction.statement()
        + "/"
        + correction.inclusion().index();
  }

  /// What no two events share.
  static String name(Told told) {
    return told.party() + "/" + told.statement().value() + "/" + told.index();
  }
}
