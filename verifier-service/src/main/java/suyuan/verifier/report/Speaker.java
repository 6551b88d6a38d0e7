package suyuan.verifier.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import suyuan.model.gs1.Gln;
import suyuan.model.registry.Names;
import suyuan.model.registry.Party;
import suyuan.model.registry.PartyId;
import suyuan.model.registry.RegisteredKey;
import suyuan.model.registry.Registry;
import suyuan.model.trace.TraceEvent;

/// Gives parties and places their names, and events their form as evidence.
public final class Speaker {
  private static final ClassValue<String> KINDS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
        }
      };

  private final Registry registry;
  private final Map<Told, Evidence> evidence = new ConcurrentHashMap<>();

  public Speaker(Registry registry) {
    this.registry = registry;
  }

  public Registry registry() {
    return registry;
  }

  public Who who(PartyId id, boolean hosted) {
    return new Who(
        id, registry.party(id).map(Party::names).orElseGet(() -> plain(id.value())), hosted);
  }

  public Who who(Told told) {
    boolean hosted = registry.key(told.key()).map(RegisteredKey::hosted).orElse(false);
    return who(told.party(), hosted);
  }

  public Where where(Gln gln) {
    Optional<Party> owner = registry.at(gln);
    return new Where(
        gln,
        owner.stream()
            .flatMap(party -> party.places().stream())
            .filter(place -> place.gln().equals(gln))
            .map(Party.Place::names)
            .findFirst()
            .or(() -> owner.map(Party::names))
            .orElseGet(() -> plain(gln.digits())));
  }

  /// The party one of whose places this is, as no key of its own speaks here.
  public Optional<Who> at(Gln gln) {
    return registry.at(gln).map(party -> new Who(party.id(), party.names(), false));
  }

  /// The event as evidence; made once for all reports that rest on it.
  public Evidence evidence(Told told) {
    return evidence.computeIfAbsent(told, this::made);
  }

  private Evidence made(Told told) {
    return new Evidence(
        kind(told),
        who(told),
        told.event().at().place().map(this::where),
        told.time().atOffset(told.event().at().offset()),
        told.statement(),
        told.index(),
        told.position().block(),
        told.position().index(),
        told.recorded());
  }

  public List<Evidence> evidence(List<Told> told) {
    return told.stream().map(this::evidence).toList();
  }

  /// `QualityChecked` as `quality-checked`.
  static String kind(Told told) {
    return kind(told.event());
  }

  static String kind(TraceEvent event) {
    return KINDS.get(event.getClass());
  }

  private static Names plain(String text) {
    return Names.of(Map.of("en", text));
  }
}
