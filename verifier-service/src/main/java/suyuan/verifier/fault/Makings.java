package suyuan.verifier.fault;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Lot;
import suyuan.model.registry.Names;
import suyuan.model.registry.Product;
import suyuan.model.registry.Registry;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.BatchProduced;
import suyuan.model.trace.TraceEvent.MaterialReceived;
import suyuan.model.trace.TraceEvent.QualityChecked;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Evidence;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Told;

/// Material lots, production lines and quality gates as candidates.
record Makings(Speaker speaker, Registry registry, Lot lot, List<Told> events) {

  List<Candidate> of() {
    List<Candidate> all = new ArrayList<>();
    events.stream()
        .filter(told -> told.event() instanceof MaterialReceived)
        .map(this::material)
        .forEach(all::add);
    lines().forEach((line, told) -> all.add(line(line, told)));
    gates().forEach((gate, checks) -> all.add(gate(gate, checks)));
    return all;
  }

  private Candidate material(Told told) {
    Lot material = ((MaterialReceived) told.event()).lot().lot();
    Optional<Product> product = registry.product(material.gtin());
    Names name = product.map(Product::names).orElseGet(() -> same(material.gtin().digits()));
    return new Candidate(
        product.filter(Makings::isCounted).isPresent() ? Stage.PACKAGING : Stage.MATERIAL,
        "material:" + material.gtin().digits() + "/" + material.number(),
        with(name, material.number()),
        product.map(one -> speaker.who(one.owner(), false)),
        Optional.empty(),
        lines(checks(material)));
  }

  /// What is counted in pieces is packaging.
  private static boolean isCounted(Product product) {
    return product.baseUnit().code().equals("C62");
  }

  private Map<String, Told> lines() {
    Map<String, Told> lines = new LinkedHashMap<>();
    for (Told told : events) {
      if (told.event() instanceof BatchProduced made && makes(made)) {
        made.making().line().ifPresent(line -> lines.putIfAbsent(line, told));
      }
    }
    return lines;
  }

  /// When the last of the lot was made, if that is told.
  Optional<Instant> made() {
    return times().stream().max(Comparator.naturalOrder());
  }

  /// Whether some of the other lot was made in the days around this one; so if nobody told.
  boolean isNear(Makings other) {
    List<Instant> own = times();
    List<Instant> theirs = other.times();
    return own.isEmpty() || theirs.isEmpty() || theirs.stream().anyMatch(Span.around(own)::holds);
  }

  private List<Instant> times() {
    return events.stream()
        .filter(told -> told.event() instanceof BatchProduced made && makes(made))
        .map(Told::time)
        .toList();
  }

  private boolean makes(BatchProduced made) {
    return made.making().outputs().lots().stream().anyMatch(one -> one.lot().equals(lot));
  }

  private Candidate line(String line, Told told) {
    return new Candidate(
        Stage.LINE,
        "line:" + told.party() + "/" + line,
        Said.inAll(words -> words.say("fault.line", line)),
        Optional.of(speaker.who(told)),
        Optional.empty(),
        List.of());
  }

  private Map<String, List<Told>> gates() {
    Map<String, List<Told>> gates = new LinkedHashMap<>();
    for (Told told : checks(lot)) {
      String gate = ((QualityChecked) told.event()).gate().orElse("check");
      gates.computeIfAbsent(gate, _ -> new ArrayList<>()).add(told);
    }
    return gates;
  }

  private Candidate gate(String gate, List<Told> checks) {
    return new Candidate(
        Stage.QUALITY_GATE,
        "gate:" + gate,
        Said.inAll(words -> words.code("gate", gate)),
        Optional.of(speaker.who(checks.getLast())),
        Optional.empty(),
        lines(checks));
  }

  private List<Told> checks(Lot of) {
    return events.stream()
        .filter(told -> told.event() instanceof QualityChecked && names(told.event(), of))
        .toList();
  }

  private static boolean names(TraceEvent event, Lot lot) {
    return event.things().lots().stream().anyMatch(one -> one.lot().equals(lot));
  }

  private List<Line> lines(List<Told> checks) {
    return checks.stream().map(told -> line(told, told.equals(checks.getLast()))).toList();
  }

  private Line line(Told told, boolean last) {
    boolean passed = ((QualityChecked) told.event()).passed();
    String metric = passed ? "check-passed" : last ? "test-failed" : "repeated-check";
    double weight =
        passed ? Weights.CHECK_PASSED : last ? Weights.CHECK_FAILED : Weights.CHECK_REPEATED;
    Evidence event = speaker.evidence(told);
    return new Line(
        event, metric, BigDecimal.ONE, Optional.empty(), "", Line.signed(event), weight);
  }

  static Names with(Names names, String more) {
    Map<String, String> longer = new LinkedHashMap<>();
    names.byLanguage().forEach((language, name) -> longer.put(language, name + " · " + more));
    return Names.of(longer);
  }

  private static Names same(String text) {
    return Names.of(Map.of("en", text));
  }
}
