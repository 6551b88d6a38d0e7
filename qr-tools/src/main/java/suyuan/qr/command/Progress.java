package suyuan.qr.command;

import java.io.PrintWriter;

/// What is going on, for a person who waits; nothing where the output goes to a file or a pipe.
final class Progress {
  private Progress() {}

  // JDK 22 to 24 always give a console, JDK 25 only where there is one.
  @SuppressWarnings("SystemConsoleNull")
  static void say(PrintWriter err, String what) {
    var console = System.console();
    if (console != null && console.isTerminal()) {
      err.println(what + " …");
    }
  }
}
