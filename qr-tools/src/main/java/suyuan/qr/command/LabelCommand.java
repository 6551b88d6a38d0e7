package suyuan.qr.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import suyuan.model.gs1.Gtin;
import suyuan.model.json.Json;
import suyuan.qr.label.Label;
import suyuan.qr.label.PrintedLabel;

/// `suyuan label`
@Command(
    name = "label",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the code for one item: a QR code with a GS1 Digital Link.",
      "",
      "  suyuan label --host trace.example --gtin 95050003 --serial 7K3M -o code.svg",
      "",
      "Without -o and --terminal it prints the link alone."
    })
final class LabelCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--host",
      required = true,
      paramLabel = "HOST",
      description = "Where scans are answered: a host, or an address such as http://10.0.0.5:8080.")
  private String host = "";

  @Option(
      names = "--gtin",
      required = true,
      paramLabel = "DIGITS",
      description = "The product's GTIN: 8, 12, 13 or 14 digits.")
  private String gtin = "";

  @Option(
      names = "--serial",
      required = true,
      paramLabel = "TEXT",
      description = "The item's serial number: 1 to 20 characters.")
  private String serial = "";

  @Option(
      names = "--lot",
      paramLabel = "TEXT",
      description = "The lot number, to stand in the link too.")
  private Optional<String> lot = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Makes a label for print, with this product name beside the code (SVG only).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--expiry",
      paramLabel = "YYYY-MM-DD",
      description = "Expiry date on the label for print.")
  private Optional<LocalDate> expiry = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the picture: an SVG or a PNG, by the end of its name.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--pixels",
      paramLabel = "N",
      defaultValue = "8",
      description = "Pixels for each module of a PNG, 1 to 40; default: ${DEFAULT-VALUE}.")
  private int pixels;

  @Option(names = "--terminal", description = "Shows the code here, to be scanned from the screen.")
  private boolean terminal;

  @Option(names = "--json", description = "Prints the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    var label = label();
    output.ifPresent(file -> write(file, label));
    var out = spec.commandLine().getOut();
    if (terminal) {
      out.print(label.symbol().terminal());
    }
    out.println(json ? json(label) : label.uri());
    return Exit.OK.code();
  }

  private Label label() {
    var plain = Label.of(NodeAddress.of(host), new Gtin(gtin).item(serial));
    return lot.map(plain::withLot).orElse(plain);
  }

  private void write(Path file, Label label) {
    try {
      Files.write(file, picture(file, label));
    } catch (IOException e) {
      throw new CommandException(Exit.ERROR, "Can't write %s (%s).".formatted(file, e));
    }
  }

  private byte[] picture(Path file, Label label) {
    String end = file.toString().toLowerCase(Locale.ROOT);
    if (end.endsWith(".svg")) {
      return svg(label).getBytes(UTF_8);
    }
    if (!end.endsWith(".png")) {
      throw wrong("The name of the picture must end in .svg or .png.");
    }
    if (name.isPresent()) {
      throw wrong("A label with --name is an SVG.");
    }
    if (pixels < 1 || pixels > 40) {
      throw wrong("--pixels must be 1 to 40.");
    }
    return label.symbol().png(pixels);
  }

  private String svg(Label label) {
    return name.map(n -> new PrintedLabel(label, n, expiry).svg())
        .orElseGet(() -> label.symbol().svg());
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private String json(Label label) {
    var out = Json.Obj.builder().put("link", label.uri()).put("version", label.symbol().version());
    output.ifPresent(file -> out.put("file", file.toString()));
    return Shown.json(out.build());
  }
}
