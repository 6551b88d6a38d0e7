package suyuan.verifier.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import suyuan.verifier.demo.Seats.Seat;
import suyuan.verifier.demo.story.Batch;
import suyuan.verifier.demo.story.Story;
import suyuan.verifier.node.FabricMember;
import suyuan.verifier.node.Node;
import suyuan.verifier.node.ParentProcess;
import suyuan.verifier.node.Settings;

/// The demo on a Fabric network: a node and a database for each of three members, every party
/// captured at its own.
final class FabricDemo {
  private final DemoOptions options;
  private final Network network;
  private final Map<Organisation, Node> nodes = new EnumMap<>(Organisation.class);
  private final Map<Organisation, Seat> seats = new EnumMap<>(Organisation.class);

  private FabricDemo(DemoOptions options, Path script) {
    this.options = options;
    this.network = new Network(script, options.home().resolve("network").toAbsolutePath());
  }

  static void run(DemoOptions options, Path script) {
    new FabricDemo(options, script).run();
  }

  private void run() {
    if (options.fresh() && Files.exists(network.data())) {
      network.reset();
    }
    if (options.fresh()) {
      HomeFolder.clear(options.home());
    }
    HomeFolder.create(options.home());
    Bookmark bookmark = Bookmark.in(options.home(), InstantSource.system().instant());
    bookmark.note("ledger", "fabric");
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
    ParentProcess.endWithIt();
    System.out.println("Starting a Fabric network on " + network.data());
    network.start();
    for (Organisation member : Organisation.values()) {
      start(member);
    }
    tell(bookmark);
  }

  private void start(Organisation member) {
    Path home = options.home().resolve(member.word());
    HomeFolder.create(home);
    Path file = network.settings(member, home.resolve("member.properties"));
    System.out.println("Starting the node of " + member.word() + " on " + home);
    Settings usual = Settings.in(home);
    Settings settings =
        new Settings(
            options.host(),
            options.port() == 0 ? 0 : options.port() + member.ordinal(),
            usual.home(),
            usual.cache(),
            Optional.empty(),
            true,
            FabricMember.properties(file, member == Organisation.BRAND));
    Node node = Node.start(settings);
    synchronized (nodes) {
      nodes.put(member, node);
    }
    NodeClient client = new NodeClient(Addresses.of(options.host(), node.address()).here());
    seats.put(member, new Seat(client, Demo.operator(home), member.mspId()));
  }

  private void tell(Bookmark bookmark) {
    Seats all = Seats.of(seats);
    new Joining(all, options.home()).run();
    NodeClient brand = all.of(Organisation.BRAND).node();
    Story story = Story.of(bookmark.begun());
    Demo.tell(story, all, brand, bookmark);
    for (Seat seat : all.all()) {
      new ReadModel(seat.node()).await(story.highlights().unknown(), Batch.CREAM_1);
    }
    new Links(Addresses.of(options.host(), brand.address()), story.highlights(), bookmark)
        .print(System.out, Demo.coloured());
    System.out.println();
    new Agreement(seats).print(System.out);
    System.out.printf(
        "%nThe data stays in %s; -Dfresh begins afresh.%nCtrl-C stops nodes and network.%n",
        options.home());
  }

  private void stop() {
    synchronized (nodes) {
      nodes.values().forEach(Node::close);
    }
    network.close();
  }
}
