package suyuan.verifier.node;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suyuan.verifier.fault.foodchain.FoodChain;
import suyuan.verifier.fault.foodchain.FoodChainException;

/// `suyuan-node`: starts a node and keeps it until it is told to stop.
@OpenAPIDefinition(
    info = @Info(title = "Suyuan node", version = "0.1", description = Main.DESCRIPTION))
public final class Main {
  static final String DESCRIPTION =
      """
      What happened to a product, from raw material to sale, and how each sentence of it is known.

      ## What comes in
      A request has at most 32 MiB; a path 8 KiB. An EPCIS document: 20,000 events, 256 KiB an event, \
      depth 27, strings of 8,192 characters. A statement: 2,000 events, 24 MiB. A logger file: 4 MiB, \
      100,000 rows. A document or serial list: 16 MiB. A picture of a code: 8 MB. A registration: \
      256 KiB. A claim: 64 KiB, 1,000 characters of words. A recall: 20,000 items. JSON is I-JSON \
      (RFC 7493): no name twice, no NaN, no half surrogate pairs, no number that a double would change.

      ## Problems
      Whatever is refused is `application/problem+json` (RFC 9457) with a stable `type` \
      (`urn:suyuan:problem:` and a word), `title`, `status`, `detail` (a sentence), mostly `field`, often \
      `rule` or `faults`. Nothing of it is written. Words: `bad-json`, `bad-document`, `bad-header`, \
      `rollback-too-large`, `bad-statement`, `bad-registration`, `bad-logger-request`, `bad-recall`, \
      `bad-query`, `bad-claim`, `bad-request`, `malformed-identifier` (400); `unauthorized` (401); \
      `forbidden` (403); `not-found` (404); `not-acceptable` (406); `no-hosted-key`, `other-settings`, \
      `id-taken`, `lifted-before` (409); `too-large`, `blob-size` (413); `media-type` (415, 422); \
      `bad-logger-file`, `refused`, `no-common-limits`, `unknown-things`, `nothing-to-recall` (422); \
      `too-many-claims` (429); `busy`, `disk-full`, `ledger-unavailable`, `key-not-registered`, \
      `service-unavailable` (503, with `Retry-After`: send the same again).

      ## The report
      `GET /01/…` as `application/json`: `subject` (`path`, `gtin`, `lot`, `serial`), `verdict` (`state`, \
      `word`, `sentence`, `doesNotProve`), `product`, `checks` (each `check`, `known`: proven, asserted, \
      contradicted or missing, `outcome`: holds, fails, unusual, open or not-applicable, what it doesn't \
      prove, its evidence), `journey` (four to six steps), `findings` (all sides), `documents`, `asOf`.
      """;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(Arguments.USAGE);
      return;
    }
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean rebuild = words.remove("--rebuild");
    try {
      List<String> networks = Arguments.taken(words, "--foodchain");
      if (!networks.isEmpty()) {
        analyse(networks, Arguments.taken(words, "--cases"));
        return;
      }
      List<Path> members = Arguments.taken(words, "--move-to").stream().map(Path::of).toList();
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

  private static void analyse(List<String> networks, List<String> cases) {
    try {
      networks.forEach(one -> System.out.print(FoodChain.analyse(Path.of(one), cases)));
    } catch (FoodChainException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
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
