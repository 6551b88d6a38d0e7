package suyuan.qr.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suyuan.qr.read.Code;
import suyuan.qr.read.PictureReader;
import suyuan.qr.read.Reading;

/// `suyuan scan`
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads the codes in a picture and says what they name.",
      "",
      "  suyuan scan photo.jpg --node https://trace.example",
      "",
      "With --node it asks that node for the item's report and prints its verdict. It never calls",
      "the address in the code by itself: anyone can print one."
    })
final class ScanCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "PICTURE", description = "A PNG or JPEG file of at most 12 MB.")
  private Path picture = Path.of("");

  @Option(
      names = "--node",
      paramLabel = "URL",
      description = "The node to ask for the report: one that you trust.")
  private Optional<String> node = Optional.empty();

  @Option(names = "--json", description = "Prints the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    var found = found();
    var report = node.map(address -> report(address, found));
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Shown.json(ScanResult.json(found, report)));
    } else {
      ScanResult.print(out, found, report);
    }
    return report.map(r -> r.verdict().exit()).orElse(Exit.OK).code();
  }

  private Reading.Found found() {
    return switch (new PictureReader().read(bytes())) {
      case Reading.Found found -> found;
      case Reading.NoCode() ->
          throw new CommandException(Exit.NOT_FOUND, "No code could be read in the picture.");
      case Reading.Refused(var reason) -> throw new CommandException(Exit.ERROR, reason.sentence());
    };
  }

  private byte[] bytes() {
    try (var in = Files.newInputStream(picture)) {
      // One more than the reader takes, so that it says itself what is too much.
      return in.readNBytes(PictureReader.MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new CommandException(Exit.ERROR, "There is no file %s.".formatted(picture));
    } catch (IOException e) {
      throw new CommandException(Exit.ERROR, "Can't read %s (%s).".formatted(picture, e));
    }
  }

  private NodeReport report(String address, Reading.Found found) {
    Code code = found.best();
    if (code.identifier().isEmpty()) {
      throw new CommandException(
          Exit.NOT_FOUND, "The code names nothing that a node could report on.");
    }
    String question = NodeQuestion.of(NodeAddress.of(address), code);
    Progress.say(spec.commandLine().getErr(), "Asking " + question);
    return NodeReport.fetch(question);
  }
}
