package suyuan.verifier.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/// Says what goes on: one line that rewrites itself on a terminal, a line for each quarter
/// elsewhere.
final class Progress {
  private static final int BAR = 24;

  private final PrintStream out;
  private final boolean terminal;
  private final String title;
  private final int steps;
  private int done;

  Progress(PrintStream out, String title, int steps) {
    this(out, isTerminal(), title, steps);
  }

  Progress(PrintStream out, boolean terminal, String title, int steps) {
    this.out = out;
    this.terminal = terminal;
    this.title = title;
    this.steps = steps;
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /// @param detail what the step was about, short
  void step(String detail) {
    done++;
    if (terminal) {
      out.printf("\r\033[K  %s [%s] %d/%d  %s", title, bar(), done, steps, detail);
      if (done == steps) {
        out.println();
      }
    } else if (done == steps || done * 4 / steps > (done - 1) * 4 / steps) {
      out.printf("  %s %d/%d  %s%n", title, done, steps, detail);
    }
    out.flush();
  }

  private String bar() {
    int full = done * BAR / steps;
    return "=".repeat(full) + " ".repeat(BAR - full);
  }
}
