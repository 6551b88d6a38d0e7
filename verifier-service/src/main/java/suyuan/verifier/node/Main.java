package suyuan.verifier.node;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `suyuan-node`: starts a node and keeps it until it is told to stop.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Suyuan node",
            version = "0.1",
            description =
                "What happened to a product, from raw material to sale, and how each sentence of it"
                    + " is known. Errors are application/problem+json with a stable type."))
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(Arguments.USAGE);
      return;
    }
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean rebuild = words.remove("--rebuild");
    try {
      List<Path> members = Arguments.taken(words, "--move-to");
      Settings settings = Arguments.read(words.toArray(String[]::new), System.getenv());
      if (rebuild) {
        Rebuild.run(settings);
      } else if (!members.isEmpty()) {
        Move.run(settings, members);
      } else {
        run(settings);
      }
    } catch (StartException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Settings settings) throws InterruptedException {
    if (Runtime.version().feature() < 25) {
      throw new StartException("The node needs Java 25; this is " + Runtime.version() + ".");
    }
    Node node = Node.start(settings);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(node::close));
    if (settings.withParent()) {
      ParentProcess.endWithIt();
    }
    System.out.println("Suyuan is ready: " + node.address());
    Thread.currentThread().join();
  }
}
