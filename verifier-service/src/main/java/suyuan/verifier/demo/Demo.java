package suyuan.verifier.demo;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import suyuan.verifier.demo.story.Batch;
import suyuan.verifier.demo.story.Story;
import suyuan.verifier.node.Node;
import suyuan.verifier.node.ParentProcess;
import suyuan.verifier.node.Settings;
import suyuan.verifier.node.StartException;

/// Starts a node with a product history in it and prints links to open. Ends with Ctrl-C, or with
/// the process that started it.
public final class Demo {
  private Demo() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(DemoOptions.read(arguments));
    } catch (StartException | DemoException | IllegalArgumentException | UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  private static void run(DemoOptions options) {
    if (options.network().isPresent()) {
      FabricDemo.run(options, options.network().get());
      return;
    }
    if (options.fresh()) {
      HomeFolder.clear(options.home());
    }
    HomeFolder.create(options.home());
    Bookmark bookmark = Bookmark.in(options.home(), InstantSource.system().instant());
    System.out.println("Starting a node on " + options.home());
    Node node = Node.start(settings(options));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(node::close));
    ParentProcess.endWithIt();
    Addresses addresses = Addresses.of(options.host(), node.address());
    Story story = Story.of(bookmark.begun());
    NodeClient client = new NodeClient(addresses.here());
    tell(story, Seats.at(client, operator(options.home())), client, bookmark);
    new ReadModel(client).await(story.highlights().unknown(), Batch.CREAM_1);
    new Links(addresses, story.highlights(), bookmark).print(System.out, coloured());
    System.out.println(closing(options));
  }

  private static Settings settings(DemoOptions options) {
    Settings usual = Settings.in(options.home());
    return new Settings(
        options.host(),
        options.port(),
        usual.home(),
        usual.cache(),
        Optional.empty(),
        true,
        Map.of());
  }

  static void tell(Story story, Seats seats, NodeClient brand, Bookmark bookmark) {
    Storyteller storyteller = new Storyteller(seats, bookmark);
    if (!storyteller.isDone(story)) {
      System.out.println("Telling it a year of skincare, by its public HTTP interface");
      new Enrolment(seats, bookmark)
          .run(new Progress(System.out, "parties and products", Enrolment.steps()));
      storyteller.run(story, new Progress(System.out, "history", story.tellings().size()));
    }
    Aftermath aftermath = new Aftermath(brand, bookmark);
    if (!aftermath.isDone()) {
      aftermath.run(story, new Progress(System.out, "claims, a recall", Aftermath.steps(story)));
    }
  }

  static String operator(Path home) {
    try {
      return Files.readString(home.resolve("operator.token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The operator's token can't be read", e);
    }
  }

  static boolean coloured() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static String closing(DemoOptions options) {
    return """

    The data stays in %s; -Dfresh begins afresh.%s
    Ctrl-C stops the node.\
    """
        .formatted(
            options.home(),
            options.host().equals("127.0.0.1")
                ? " For a phone in the same network: -Dhost=0.0.0.0"
                : "");
  }
}
