package suyuan.verifier.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import suyuan.model.Bytes;
import suyuan.model.history.EventRef;
import suyuan.model.history.Finding;
import suyuan.model.history.Recall;
import suyuan.model.history.Subject;
import suyuan.model.trace.TraceEvent;
import suyuan.verifier.blob.Blobs;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.report.Dossier.Found;
import suyuan.verifier.report.Dossier.Membership;
import suyuan.verifier.report.Dossier.Weight;

/// Makes a dossier of what was found: events in order of time, each once, without those that their
/// authors have declared void; findings and recalls with the events they name.
@Singleton
@Requires(beans = ReadModel.class)
final class Gatherer {
  private final ReadModel model;
  private final Reader reader;
  private final Blobs blobs;
  private final Amendments amendments;
  private final Cache<Bytes, Boolean> known = Caffeine.newBuilder().maximumSize(50_000).build();

  Gatherer(ReadModel model, Reader reader, Blobs blobs, Amendments amendments) {
    this.model = model;
    this.reader = reader;
    this.blobs = blobs;
    this.amendments = amendments;
  }

  Dossier dossier(Asked asked, Membership membership, Pile pile) {
    List<Told> events = Standing.among(pile.events());
    List<Finding> open = pile.findings().stream().filter(Finding::isOpen).distinct().toList();
    Map<EventRef, Told> named = named(pile, open);
    return new Dossier(
        asked,
        membership,
        events,
        open.stream().map(finding -> found(finding, named)).toList(),
        amendments.among(pile.events()),
        recalls(pile, named),
        here(documents(events)),
        pile.windows(),
        pile.truncated().get(),
        pile.at().position(),
        pile.at().ledgerTime());
  }

  /// The events that findings and recalls name, few of which are new.
  private Map<EventRef, Told> named(Pile pile, List<Finding> open) {
    Set<EventRef> refs = new LinkedHashSet<>();
    open.forEach(finding -> refs.addAll(finding.sides()));
    pile.recalls().forEach(recall -> refs.addAll(recall.announced()));
    return refs.isEmpty()
        ? Map.of()
        : reader.read(refs, model::events).stream()
            .collect(Collectors.toMap(Told::ref, Function.identity()));
  }

  private static Found found(Finding finding, Map<EventRef, Told> named) {
    return new Found(
        finding.kind().word(),
        Weight.valueOf(finding.kind().weight().name()),
        finding.subject().kind() == Subject.Kind.LOT,
        sides(finding.sides(), named));
  }

  private static List<Told> recalls(Pile pile, Map<EventRef, Told> named) {
    Set<EventRef> first = new LinkedHashSet<>();
    pile.recalls().stream()
        .filter(Recall::stands)
        .flatMap(recall -> recall.announced().stream().limit(1))
        .forEach(first::add);
    return sides(first, named);
  }

  private static List<Told> sides(Collection<EventRef> refs, Map<EventRef, Told> named) {
    return refs.stream().filter(named::containsKey).map(named::get).toList();
  }

  /// A document that is here stays here; one that isn't may come.
  private Set<Bytes> here(Set<Bytes> documents) {
    Set<Bytes> unknown = new HashSet<>(documents);
    unknown.removeIf(one -> known.getIfPresent(one) != null);
    blobs.have(unknown).forEach(one -> known.put(one, true));
    return documents.stream()
        .filter(one -> known.getIfPresent(one) != null)
        .collect(Collectors.toSet());
  }

  private static Set<Bytes> documents(List<Told> events) {
    return events.stream()
        .flatMap(told -> Assembly.refs(told.event()).stream())
        .map(TraceEvent.DocumentRef::sha256)
        .collect(Collectors.toSet());
  }
}
