package suyuan.verifier.report;

import static suyuan.verifier.report.Fixtures.BRAND;
import static suyuan.verifier.report.Fixtures.CARRIER;
import static suyuan.verifier.report.Fixtures.PLANT;
import static suyuan.verifier.report.Fixtures.SHOP;
import static suyuan.verifier.report.Fixtures.STORE;
import static suyuan.verifier.report.Fixtures.SUPPLIER;
import static suyuan.verifier.report.Fixtures.day;
import static suyuan.verifier.report.Fixtures.said;

import java.util.List;
import java.util.Optional;

/// The way of the jar of [Fixtures], from material to sale.
final class JarJourney {
  private JarJourney() {}

  static List<Step> of(Exposure exposure) {
    return List.of(
        step(Step.Stage.MATERIAL, SUPPLIER, PLANT, PLANT, 2, 6, 8, Optional.empty(), false),
        step(Step.Stage.PRODUCTION, BRAND, PLANT, PLANT, 11, 11, 1, Optional.empty(), false),
        step(Step.Stage.QUALITY, BRAND, PLANT, PLANT, 12, 13, 3, Optional.empty(), false),
        step(
            Step.Stage.TRANSPORT,
            CARRIER,
            PLANT,
            STORE,
            20,
            24,
            3,
            Optional.of(exposure),
            exposure.exceeds()),
        step(Step.Stage.SALE, SHOP, STORE, STORE, 28, 28, 1, Optional.empty(), false));
  }

  private static Step step(
      Step.Stage stage,
      Who who,
      Where from,
      Where to,
      int first,
      int last,
      int count,
      Optional<Exposure> exposure,
      boolean bad) {
    Evidence evidence = said("shipped", who, from, first);
    Evidence other = said("received", stage == Step.Stage.TRANSPORT ? SHOP : who, to, last);
    return new Step(
        stage,
        stage == Step.Stage.MATERIAL ? List.of(who, CARRIER, BRAND) : List.of(who),
        Optional.of(from),
        Optional.of(to),
        day(first),
        day(last),
        count,
        stage == Step.Stage.SALE ? Optional.of("department-store") : Optional.empty(),
        exposure,
        exposure.isPresent() ? FiveDays.chart() : List.of(),
        List.of(),
        stage == Step.Stage.QUALITY ? List.of(corrected()) : List.of(),
        Answer.asserted(bad ? Outcome.FAILS : Outcome.HOLDS, List.of(evidence, other)));
  }

  static Correction corrected() {
    return new Correction(
        "quality-checked",
        day(16),
        Optional.of("incorrect_data"),
        Optional.of(said("quality-checked", BRAND, PLANT, 12)),
        said("corrected", BRAND, PLANT, 12),
        List.of(said("quality-checked", BRAND, PLANT, 12)),
        List.of(
            new Change(
                "suyuan:tests[ph].value",
                Optional.of(new Change.Value("6.5", Optional.empty(), Optional.empty())),
                Optional.of(new Change.Value("5.6", Optional.empty(), Optional.empty())))));
  }
}
