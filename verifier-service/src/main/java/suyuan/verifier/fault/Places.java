package suyuan.verifier.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.gs1.Gln;
import suyuan.model.registry.Names;
import suyuan.model.registry.PartyId;
import suyuan.model.trace.TraceEvent.Stored;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Told;
import suyuan.verifier.report.Who;

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

  static String key(Gln store) {
    return "store:" + store.digits();
  }

  static String shopKey(String party) {
    return "shop:" + party;
  }

  /// Those who sold some.
  List<Candidate> shops(Collection<String> sellers) {
    return sellers.stream()
        .filter(seller -> !seller.isEmpty() && !seller.startsWith("gln:"))
        .map(seller -> shop(speaker.who(new PartyId(seller), false)))
        .toList();
  }

  static String channelKey(String channel) {
    return "channel:" + channel;
  }

  /// The channels it was sold through; sales that name none are of no channel.
  static List<Candidate> channels(Collection<String> channels) {
    return channels.stream()
        .filter(channel -> !channel.isEmpty())
        .map(
            channel ->
                new Candidate(
                    Stage.CHANNEL,
                    channelKey(channel),
                    Said.inAll(words -> words.code("channel", channel)),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()))
        .toList();
  }

  private static Candidate shop(Who seller) {
    return new Candidate(
        Stage.SHOP,
        shopKey(seller.id().value()),
        seller.names(),
        Optional.of(seller),
        Optional.empty(),
        List.of());
  }

  private Candidate store(Gln place, Told told) {
    return new Candidate(
        Stage.WAREHOUSE,
        key(place),
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
