package suyuan.verifier.fault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suyuan.model.registry.Names;
import suyuan.model.registry.PartyId;
import suyuan.verifier.fault.engine.Stage;
import suyuan.verifier.report.Speaker;
import suyuan.verifier.report.Who;

/// Shops and channels as candidates, and the causes that no record tells of.
record Places(Speaker speaker) {

  static List<Candidate> everywhere() {
    return List.of(
        bare(Stage.FORMULA, "配方或设计", "Formula or design"), bare(Stage.USE, "使用过程", "Use"));
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
