package suyuan.verifier.postgres;

import java.io.IOException;

/// Signals beyond those that Java can send.
final class Signals {

  private Signals() {}

  static void send(String signal, long pid) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill " + signal + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new PostgresException("The shell /bin/sh can't be run.", e);
    }
  }

  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresException("The start was interrupted.", e);
    }
  }
}
