package suyuan.verifier.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suyuan.model.registry.Names;
import suyuan.verifier.fault.engine.Cause;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Engine;
import suyuan.verifier.fault.engine.Exposed;
import suyuan.verifier.fault.engine.Items;
import suyuan.verifier.fault.engine.Parameters;
import suyuan.verifier.fault.engine.Past;
import suyuan.verifier.fault.engine.PhysicalRecord;
import suyuan.verifier.fault.engine.PhysicalRecord.Attestation;
import suyuan.verifier.fault.engine.PhysicalRecord.Says;
import suyuan.verifier.fault.engine.Picture;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Fixtures;
import suyuan.verifier.web.Kept;
import suyuan.verifier.web.Language;
import suyuan.verifier.web.Words;

class FaultPageTest {

  @ParameterizedTest
  @EnumSource
  void showsEvidenceForAndAgainstEachStage(Language language) {
    Words words = Words.in(language);
    Kept page = Kept.page("fault", words, FaultPage.html(analysis(), words));
    assertTrue(page.text().contains(words.say("fault.suspected")));
    assertTrue(page.text().contains("+2.97"));
    assertTrue(page.text().contains("-0.51"));
    assertTrue(page.text().contains(words.say("fault.known.raw-file")));
    assertTrue(page.text().contains(words.say("metric.unusable-clock")));
    assertTrue(page.text().contains(words.say("fault.neither")));
  }

  @ParameterizedTest
  @EnumSource
  void showsHowLikelyEachStageIsAndWhatAddsToIt(Language language) {
    Words words = Words.in(language);
    Analysis bare = analysis();
    Diagnosis diagnosis = Engine.diagnose(picture());
    Analysis counted =
        new Analysis(
            bare.lot(),
            bare.claims(),
            new ClaimTally(
                new TreeMap<>(Map.of(Backing.SERIAL_SOLD, 7L, Backing.OTHER_LOT, 1L)), 2.5),
            new LookTally(214, 211, 3),
            bare.candidates().stream()
                .map(one -> one.with(posterior(diagnosis, one.key())))
                .toList(),
            bare.conclusion(),
            List.of(),
            Optional.of(diagnosis),
            bare.asOf());
    Kept page = Kept.page("fault-counted", words, FaultPage.html(counted, words));
    assertTrue(page.text().contains(words.say("fault.posterior")));
    assertTrue(page.text().contains(words.say("fault.looks", 214, 211)));
    assertTrue(page.text().contains(words.count("fault.perhaps-sold", 3)));
    assertTrue(page.text().contains(words.say("fault.part.claim")));
    assertTrue(page.text().contains(words.say("fault.unknown")));
    assertTrue(page.text().contains("class=\"likely\""));
    assertTrue(page.text().contains(words.say("claim.standing.serial-sold")));
    assertTrue(page.text().contains(words.say("fault.over-limit", "2.5")));
    assertTrue(page.text().contains("href=\"/events/1021.1.0\""));
    assertTrue(page.text().contains("98.5%"), "the gate that the engine has");
  }

  private static Optional<Double> posterior(Diagnosis diagnosis, String key) {
    return diagnosis.ranked().stream()
        .filter(one -> one.cause().key().equals(key))
        .map(Diagnosis.Ranked::posterior)
        .findFirst();
  }

  /// A leg that reached 40 of 400 sold items; six of the eight claims are about these.
  private static Picture picture() {
    int day = 20_000;
    return new Picture(
        Items.of(IntStream.range(0, 400).map(i -> day + i % 10).toArray()),
        List.of(
            new Cause(
                Stage.SHIPMENT,
                "shipment:1",
                "lengda",
                Exposed.of(IntStream.range(0, 40).toArray()),
                List.of(new PhysicalRecord("7/0/1", Says.EXCEEDED, Attestation.RAW))),
            new Cause(
                Stage.QUALITY_GATE,
                "gate:release",
                "dawn",
                Exposed.of(IntStream.range(0, 200).toArray()),
                List.of(new PhysicalRecord("8/0/1", Says.WITHIN, Attestation.SIGNED)))),
        IntStream.of(1, 5, 9, 17, 30, 38, 150, 333)
            .mapToObj(
                item ->
                    new Picture.Claim(
                        "C" + item,
                        item,
                        Instant.ofEpochSecond((day + 20L) * 86_400),
                        "smell",
                        Set.of("device:" + item),
                        "shop"))
            .toList(),
        new Picture.Window(day, day + 30),
        Past.NONE,
        Parameters.stated());
  }

  private static Analysis analysis() {
    Candidate leg =
        new Candidate(
            Stage.SHIPMENT,
            "shipment:1",
            Names.of(Map.of("zh-CN", "广州 → 杭州，3月20日", "en", "Guangzhou to Hangzhou, 20 Mar")),
            Optional.of(Fixtures.CARRIER),
            Optional.empty(),
            List.of(
                new Line(
                    Fixtures.said("conditions-recorded", Fixtures.CARRIER, Fixtures.DEPOT, 21),
                    "seconds-above",
                    new BigDecimal("36300"),
                    Optional.of(new BigDecimal("3600")),
                    "s",
                    Attestation.RAW,
                    2.97),
                new Line(
                    Fixtures.said("conditions-recorded", Fixtures.CARRIER, Fixtures.DEPOT, 22),
                    "unusable-clock",
                    new BigDecimal("9.5"),
                    Optional.empty(),
                    "°C",
                    Attestation.HOSTED,
                    0)));
    Candidate gate =
        new Candidate(
            Stage.QUALITY_GATE,
            "gate:release",
            Names.of(Map.of("zh-CN", "成品放行检验", "en", "Release check")),
            Optional.of(Fixtures.BRAND),
            Optional.empty(),
            List.of(
                new Line(
                    Fixtures.said("quality-checked", Fixtures.BRAND, Fixtures.PLANT, 13),
                    "check-passed",
                    BigDecimal.ONE,
                    Optional.empty(),
                    "",
                    Attestation.SIGNED,
                    -0.51)));
    return new Analysis(
        Fixtures.CREAM.lot("L2603A"),
        Map.of("smell", 3L, "texture", 1L),
        ClaimTally.NONE,
        LookTally.NONE,
        List.of(leg, gate),
        new Analysis.Conclusion.Suspected("shipment:1"),
        List.of(),
        Optional.empty(),
        Fixtures.AS_OF);
  }
}
