package suyuan.verifier.fault.foodchain;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import suyuan.verifier.fault.engine.Diagnosis;
import suyuan.verifier.fault.engine.Diagnosis.Aliases;
import suyuan.verifier.fault.engine.Diagnosis.Ranked;
import suyuan.verifier.fault.engine.Engine;
import suyuan.verifier.fault.foodchain.Network.Delivery;
import suyuan.verifier.fault.foodchain.Network.Station;

/// Analyses a network of stations and deliveries, and says what was found as text.
public final class FoodChain {
  private static final int SHOWN = 12;

  private final Network network;
  private final Suspects suspects;
  private final Diagnosis found;

  private FoodChain(Network network) {
    this.network = network;
    this.suspects = new Suspects(network);
    this.found = Engine.diagnose(suspects.picture());
  }

  /// @param cases ids of outbreak stations, beside those that have a weight in the file
  /// @throws FoodChainException what is wrong with the file, in a sentence
  public static String analyse(Path file, List<String> cases) {
    return new FoodChain(NetworkFile.read(file, cases)).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d stations, %d deliveries; %d deliveries ended, %d of them at no outbreak station%n"
            .formatted(
                network.stations().size(),
                network.deliveries().size(),
                suspects.ends(),
                suspects.controls()));
    if (suspects.controls() == 0) {
      text.append("Nothing ended elsewhere, so that there is nothing to compare with.\n");
    }
    text.append("\nprobability  cases  cause\n");
    found.ranked().stream().limit(SHOWN).forEach(one -> text.append(line(one)));
    text.append(percent(found.none())).append("         no common cause\n\n");
    text.append(conclusion());
    found.aliases().forEach(group -> text.append(alike(group)));
    text.append("engine %s, inputs %s%n".formatted(found.version(), found.digest().hex()));
    return text.toString();
  }

  private String line(Ranked one) {
    String key = one.cause().key();
    return "%s  %d/%d    %s, %s%n"
        .formatted(
            percent(one.posterior()), suspects.explained(key), suspects.cases(), key, names(one));
  }

  private String names(Ranked one) {
    Station by = network.stations().get(one.cause().party());
    String who =
        by == null ? "" : by.name() + (by.business().isEmpty() ? "" : ", " + by.business());
    Delivery delivery = network.deliveries().get(one.cause().key().replaceFirst("^delivery ", ""));
    return delivery == null ? who : delivery.name() + " from " + who;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%10.1f%%", 100 * share);
  }

  private String conclusion() {
    String first = found.ranked().getFirst().cause().key();
    return switch (found.gate().status()) {
      case NAMED -> "Named: " + first + ".\n";
      case SUSPECTED -> "Suspected: " + first + ".\n";
      case UNDETERMINED -> "Undetermined: the cases point nowhere with the certainty it takes.\n";
    };
  }

  private static String alike(Aliases group) {
    return "The cases can't tell these apart: " + String.join(" · ", group.keys()) + ".\n";
  }
}
