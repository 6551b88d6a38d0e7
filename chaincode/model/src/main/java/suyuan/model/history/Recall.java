package suyuan.model.history;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import suyuan.model.json.Json;
import suyuan.model.trace.TraceEvent.RecallClass;

/// One recall: all that was named under its id, and what has been released from it since.
///
/// @param id unique within the party
/// @param announced the events that announced it, the first first
/// @param lifted the events that ended it, for some of the things or for all
/// @param things what is still recalled
public record Recall(
    String party,
    String id,
    RecallClass recallClass,
    String reason,
    List<EventRef> announced,
    List<EventRef> lifted,
    NavigableSet<Subject> things)
    implements Entry {
  public static String key(String party, String id) {
    return "recall:" + party + "/" + id;
  }

  @Override
  public String key() {
    return key(party, id);
  }

  public boolean stands() {
    return !things.isEmpty();
  }

  Recall naming(List<Subject> more, EventRef by) {
    NavigableSet<Subject> all = new TreeSet<>(things);
    all.addAll(more);
    return new Recall(party, id, recallClass, reason, Texts.recent(announced, by), lifted, all);
  }

  Recall without(List<Subject> fewer, EventRef by) {
    NavigableSet<Subject> rest = new TreeSet<>(things);
    fewer.forEach(rest::remove);
    return new Recall(party, id, recallClass, reason, announced, Texts.recent(lifted, by), rest);
  }

  @Override
  public Json.Obj json() {
    return Json.Obj.builder()
        .put("party", party)
        .put("id", id)
        .put("class", recallClass.name().toLowerCase(Locale.ROOT))
        .put("reason", reason)
        .put("announced", Texts.json(announced))
        .put("lifted", Texts.json(lifted))
        .put("things", Texts.json(things))
        .build();
  }

  static Recall read(Json.Obj json) {
    return new Recall(
        json.string("party").orElseThrow(),
        json.string("id").orElseThrow(),
        json.string("class")
            .map(word -> RecallClass.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElseThrow(),
        json.string("reason").orElseThrow(),
        Texts.refs(json, "announced"),
        Texts.refs(json, "lifted"),
        Texts.read(json, "things").stream()
            .map(Subject::parse)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  static Optional<Recall> in(Desk desk, String party, String id) {
    return desk.find(Recall.class, key(party, id));
  }
}
