package suyuan.verifier.report;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import suyuan.model.gs1.Lot;
import suyuan.model.history.Subject;
import suyuan.model.ledger.Position;
import suyuan.verifier.projection.Genealogy;
import suyuan.verifier.projection.ReadModel;
import suyuan.verifier.projection.SerialListView;
import suyuan.verifier.report.LotFile.ListState;

/// Reads lots. All items of a lot share its file.
@Singleton
@Requires(beans = ReadModel.class)
final class LotFiles {
  private static final int KEPT = 2_000;
  private static final int MOST_UPSTREAM = 60;

  private final ReadModel model;
  private final Reader reader;
  private final Stamped<Lot, LotFile> files = new Stamped<>(KEPT, this::read, LotFiles::isWhole);

  LotFiles(ReadModel model, Reader reader) {
    this.model = model;
    this.reader = reader;
  }

  LotFile of(Lot lot, Position at) {
    return files.get(lot, at);
  }

  /// A list that is missing may come at any time, without a word on the ledger.
  private static boolean isWhole(LotFile file) {
    return file.list() != ListState.MISSING;
  }

  private LotFile read(Lot lot) {
    Set<Subject> upstream = upstream(lot);
    List<Told> events = new ArrayList<>(reader.read(model.lotEvents(lot)));
    for (Subject one : upstream) {
      one.lot().ifPresent(of -> events.addAll(reader.read(model.lotEvents(of))));
    }
    Set<Subject> all = new LinkedHashSet<>(upstream);
    all.add(Subject.of(lot));
    return new LotFile(
        events, list(lot), upstream, model.findings(List.of(Subject.of(lot))), model.recalls(all));
  }

  private Set<Subject> upstream(Lot lot) {
    Set<Subject> inputs = new LinkedHashSet<>();
    model.upstream(Set.of(Subject.of(lot))).edges().stream()
        .map(Genealogy.Edge::input)
        .limit(MOST_UPSTREAM)
        .forEach(inputs::add);
    return inputs;
  }

  private ListState list(Lot lot) {
    List<SerialListView> lists = model.serialLists(lot);
    if (lists.isEmpty()) {
      return ListState.NONE;
    }
    return lists.stream().allMatch(one -> one.state() == SerialListView.State.PRESENT)
        ? ListState.HERE
        : ListState.MISSING;
  }
}
