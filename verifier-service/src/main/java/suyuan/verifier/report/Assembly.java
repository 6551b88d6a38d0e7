package suyuan.verifier.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suyuan.model.Bytes;
import suyuan.model.registry.Product;
import suyuan.model.trace.TraceEvent;
import suyuan.model.trace.TraceEvent.DocumentRef;
import suyuan.verifier.report.Dossier.Found;
import suyuan.verifier.report.Dossier.Weight;

/// Makes a report out of a dossier: a pure function of records, registry, looks and time.
final class Assembly {
  private Assembly() {}

  static Report of(Case it, Looks looks) {
    List<Check> checks = Checks.of(it, looks);
    List<Conflict> conflicts = conflicts(it);
    return new Report(
        it.subject(),
        Verdicts.of(it, checks, conflicts),
        it.product().map(product -> facts(it, product)),
        checks,
        Journey.of(it),
        conflicts,
        Corrections.of(it),
        documents(it),
        it.dossier().truncated(),
        asOf(it));
  }

  private static AsOf asOf(Case it) {
    return new AsOf(it.dossier().head().block(), it.dossier().headTime(), it.now());
  }

  private static ProductFacts facts(Case it, Product product) {
    return new ProductFacts(
        product, it.speaker().who(product.owner(), false), it.produced(), it.expiry());
  }

  private static List<Conflict> conflicts(Case it) {
    return it.dossier().findings().stream()
        .filter(found -> found.weight() != Weight.NOTE)
        .map(
            found ->
                new Conflict(
                    found.rule(), isGrave(it, found), it.speaker().evidence(found.sides())))
        .toList();
  }

  /// Disagreements about a whole lot, as on amounts, are not yet ones about each of its items.
  private static boolean isGrave(Case it, Found found) {
    return found.weight() == Weight.CONTRADICTION && !(it.aboutItem() && found.aboutLot());
  }

  private static List<Document> documents(Case it) {
    Map<Bytes, Document> documents = new LinkedHashMap<>();
    for (Told told : it.dossier().events()) {
      refs(told.event())
          .forEach(ref -> documents.putIfAbsent(ref.sha256(), document(it, told, ref)));
    }
    return List.copyOf(documents.values());
  }

  private static Document document(Case it, Told told, DocumentRef ref) {
    return new Document(
        ref.kind(),
        ref.sha256(),
        ref.mediaType(),
        it.dossier().blobs().contains(ref.sha256()),
        it.speaker().evidence(told));
  }

  static List<DocumentRef> refs(TraceEvent event) {
    if (event instanceof TraceEvent.MaterialReceived material) {
      return material.documents();
    }
    if (event instanceof TraceEvent.QualityChecked checked) {
      return checked.documents();
    }
    return event instanceof TraceEvent.BatchProduced made ? made.making().documents() : List.of();
  }
}
