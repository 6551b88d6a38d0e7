package suyuan.verifier.demo;

import java.io.PrintStream;
import java.net.URI;
import suyuan.model.gs1.Item;
import suyuan.qr.label.Label;
import suyuan.verifier.demo.story.Batch;
import suyuan.verifier.demo.story.Cast;
import suyuan.verifier.demo.story.Highlights;

/// What to open, at the end.
record Links(Addresses addresses, Highlights items, Bookmark bookmark) {

  void print(PrintStream out, boolean colours) {
    Label good = label(items.good(), Batch.CREAM_1);
    out.println();
    out.println(colours ? good.symbol().terminal() : good.symbol().blocks());
    line(out, "Start page", "/");
    line(out, "A good cream (the code above)", good);
    line(out, "From the leg that was too warm", label(items.spoiled(), Batch.CREAM_2));
    line(out, "Came back and was refunded", label(items.returned(), Batch.CREAM_2));
    line(out, "With a corrected record", label(items.corrected(), Batch.SERUM_1));
    line(out, "Recalled", label(items.recalled(), Batch.SERUM_2));
    line(out, "Sold by two shops", label(items.contradicted(), Batch.SERUM_3));
    line(out, "A serial nobody gave out", label(items.unknown(), Batch.CREAM_1));
    bookmark.text("claim").ifPresent(claim -> line(out, "A claim and where it stands", claim));
    bookmark.text("recall").ifPresent(recall -> line(out, "The recall", recall));
    fault(out);
  }

  /// The page asks for the credential.
  private void fault(PrintStream out) {
    String lot = Batch.CREAM_2.lot().digitalLink("");
    line(out, "Which stage spoiled it (quality role)", lot + "/fault");
    String token = bookmark.text(Cast.JIYE.id().value()).orElse("");
    out.printf("  %-38s %s%n", "  sign in with", token);
  }

  private Label label(Item item, Batch batch) {
    return Label.of(root(), item).withLot(batch.lot().number());
  }

  private String root() {
    URI shown = addresses.shown();
    return shown.toString();
  }

  private void line(PrintStream out, String title, String path) {
    out.printf("  %-38s %s%n", title, root() + path);
  }

  private static void line(PrintStream out, String title, Label label) {
    out.printf("  %-38s %s%n", title, label.uri());
  }
}
