package suyuan.qr.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import suyuan.model.gs1.Gs1Exception;

/// `suyuan`: labels and scans, without a browser.
@Command(
    name = "suyuan",
    description = "Makes labels for single items and reads the codes on them.",
    subcommands = {LabelCommand.class, ScanCommand.class, CommandLine.HelpCommand.class},
    mixinStandardHelpOptions = true,
    version = "suyuan 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:error",
      "2:wrong usage",
      "3:verification failed: the item is recalled, contradicted, out of limits …",
      "4:not found: no code in the picture, or an item that the node doesn't know",
      "5:the node can't be reached"
    })
public final class Main {
  private Main() {}

  /// Runs one command and ends the JVM with its exit code.
  public static void main(String[] args) {
    // UTF-8 whatever the locale says: product names are Chinese.
    var out = new PrintWriter(System.out, true, UTF_8);
    var err = new PrintWriter(System.err, true, UTF_8);
    System.exit(run(out, err, args));
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
        .execute(args);
  }

  private static int failed(Exception e, CommandLine command) throws Exception {
    CommandException reason =
        switch (e) {
          case CommandException c -> c;
          case Gs1Exception g -> new CommandException(Exit.USAGE, g.sentence());
          default -> throw e;
        };
    command.getErr().println("suyuan: " + reason.sentence());
    return reason.exit().code();
  }
}
