package suyuan.verifier.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Gln;
import suyuan.model.registry.Names;
import suyuan.model.trace.TraceEvent.Stored;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Told;

/// Warehouses and shops as candidates, with no physical evidence yet, and the causes that no record
/// tells of.
record Places(Speaker speaker) {

  List<Candidate> of(List<Told> carriage) {
    Map<Gln, Told> stores = new LinkedHashMap<>();
    for (Told told : carriage) {
      if (told.event() instanceof Stored stored) {
        stores.putIfAbsent(stored.place(), told);
      }
    }
    List<Candidate> all = new ArrayList<>();
    stores.forEach((place, told) -> all.add(store(place, told)));
    all.add(bare(Stage.FORMULA, "配方或设计", "Formula or design"));
    all.add(bare(Stage.USE, "使用过程", "Use"));
    return all;
  }

  private Candidate store(Gln place, Told told) {
    return new Candidate(
        Stage.WAREHOUSE,
        "store:" + place.digits(),
        speaker.where(place).names(),
        Optional.of(speaker.who(told)),
        Optional.empty(),
        List.of());
  }

  private static Candidate bare(Stage stage, String chinese, String english) {
    return new Candidate(
        stage,
        stage.word(),
        Names.of(Map.of("zh-CN", chinese, "en", english)),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
