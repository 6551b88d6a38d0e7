package suyuan.verifier.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suyuan.model.history.EventRef;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceException;
import suyuan.verifier.projection.StoredEvent;

/// Reads events into what they say. A committed event never changes, so what was read once is kept
/// for a while: an item shares most of its events with its carton and its lot.
@Singleton
public final class Reader {
  private static final int KEPT = 20_000;

  private final Cache<EventRef, Told> read = Caffeine.newBuilder().maximumSize(KEPT).build();

  public List<Told> read(Collection<StoredEvent> stored) {
    return stored.stream().map(one -> read.get(one.ref(), _ -> told(one))).toList();
  }

  /// These events, those that were not read lately from the read model.
  List<Told> read(
      Collection<EventRef> refs, Function<Collection<EventRef>, List<StoredEvent>> model) {
    List<EventRef> unread = refs.stream().filter(ref -> read.getIfPresent(ref) == null).toList();
    Map<EventRef, Told> fresh =
        unread.isEmpty()
            ? Map.of()
            : read(model.apply(unread)).stream()
                .collect(Collectors.toMap(Told::ref, Function.identity()));
    return refs.stream()
        .flatMap(ref -> Stream.ofNullable(fresh.getOrDefault(ref, read.getIfPresent(ref))))
        .toList();
  }

  private static Told told(StoredEvent stored) {
    return new Told(
        event(stored),
        stored.party(),
        stored.key(),
        stored.statement(),
        stored.ref().position(),
        stored.ref().index(),
        stored.ledgerTime());
  }

  /// One that older rules let through and that can't be read is shown as observed.
  private static TraceEvent event(StoredEvent stored) {
    try {
      return stored.trace();
    } catch (TraceException e) {
      return Unread.at(stored.time());
    }
  }
}
