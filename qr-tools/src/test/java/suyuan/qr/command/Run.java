package suyuan.qr.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/// One run of the command line: how it ended and what it printed.
record Run(int exit, String out, String err) {
  static Run of(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Run(exit, out.toString(), err.toString());
  }
}
