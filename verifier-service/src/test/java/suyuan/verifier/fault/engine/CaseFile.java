package suyuan.verifier.fault.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.verifier.fault.engine.PhysicalRecord.Attestation;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;
import suyuan.verifier.fault.engine.Picture.Claim;
import suyuan.verifier.fault.engine.Picture.Window;

/// A case written by hand: `cases/*.json`. Items are numbered from 0 and sold over the last forty
/// days, claims are five days old, each from another household, telephone and shop unless told.
record CaseFile(String name, Json.Obj json) {
  private static final int TODAY = 20_000;

  static CaseFile read(Path file) {
    try {
      return new CaseFile(
          String.valueOf(file.getFileName()).replace(".json", ""),
          (Json.Obj) Json.parse(Files.readAllBytes(file), JsonLimits.MESSAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Json.Obj expected() {
    return json.object("expect").orElseThrow();
  }

  Picture picture() {
    return new Picture(
        items(),
        json.array("causes").stream().map(one -> cause((Json.Obj) one)).toList(),
        claims(),
        new Window(TODAY - 60, TODAY),
        json.object("past").map(CaseFile::past).orElse(Past.NONE),
        Parameters.stated());
  }

  private static Past past(Json.Obj past) {
    return new Past(whole(past, "pieces"), whole(past, "claims"), List.of(), Map.of());
  }

  private static int whole(Json.Obj json, String name) {
    return json.number(name).orElseThrow().intValueExact();
  }

  private Items items() {
    int[] days = IntStream.range(0, whole(json, "items")).map(i -> TODAY - 40 + i % 40).toArray();
    ranges(json.array("unsold")).forEach(item -> days[item] = Items.UNSOLD);
    ranges(json.array("soldLater")).forEach(item -> days[item] = TODAY + 30);
    return Items.of(days);
  }

  private static IntStream ranges(List<Json> ranges) {
    return ranges.stream().flatMapToInt(CaseFile::range);
  }

  private static IntStream range(Json range) {
    List<Json> ends = ((Json.Arr) range).elements();
    return IntStream.range(
        ((Json.Num) ends.getFirst()).value().intValueExact(),
        ((Json.Num) ends.getLast()).value().intValueExact());
  }

  private static Cause cause(Json.Obj cause) {
    Stage stage =
        Stage.valueOf(
            cause.string("stage").orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_'));
    String key = cause.string("key").orElseThrow();
    List<PhysicalRecord> records =
        cause.array("records").stream()
            .map(one -> Says.valueOf(((Json.Str) one).value().toUpperCase(Locale.ROOT)))
            .map(says -> new PhysicalRecord("record of " + key, says, Attestation.RAW))
            .toList();
    return new Cause(stage, key, "keeper of " + key, exposed(cause), records);
  }

  private static Exposed exposed(Json.Obj cause) {
    if (cause.has("all")) {
      return Exposed.all();
    }
    List<Json> ranges = cause.array("reaches");
    List<Json> probabilities = cause.array("probability");
    Map<Integer, Float> members = new TreeMap<>();
    for (int r = 0; r < ranges.size(); r++) {
      float probability =
          probabilities.isEmpty() ? 1 : ((Json.Num) probabilities.get(r)).value().floatValue();
      range(ranges.get(r)).forEach(item -> members.put(item, probability));
    }
    int[] items = members.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] listed = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      listed[i] = members.getOrDefault(items[i], 0f);
    }
    return Exposed.of(items, listed);
  }

  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Json group : json.array("claims")) {
      Json.Obj of = (Json.Obj) group;
      about(of).forEach(item -> claims.add(claim(of, item, claims.size())));
    }
    return claims;
  }

  private static Stream<Integer> about(Json.Obj group) {
    return group.has("items")
        ? group.array("items").stream().map(one -> ((Json.Num) one).value().intValueExact())
        : IntStream.range(0, whole(group, "count"))
            .mapToObj(i -> i * group.number("every").orElseThrow().intValueExact());
  }

  private static Claim claim(Json.Obj group, int item, int number) {
    return new Claim(
        String.format(Locale.ROOT, "claim %03d", number),
        item,
        Instant.ofEpochSecond(86_400L * (TODAY - 5) + number),
        group.string("symptom").orElseThrow(),
        Set.of(
            "claimant:" + group.string("claimant").orElse("" + number),
            "device:" + group.string("device").orElse("" + number)),
        group.string("shop").orElse("shop " + number));
  }
}
