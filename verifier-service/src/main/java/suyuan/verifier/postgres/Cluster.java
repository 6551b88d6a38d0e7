package suyuan.verifier.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The data of PostgreSQL below a folder of ours: `data`, `password`, `log`.
record Cluster(Path folder, Binaries binaries) {

  static final String USER = "suyuan";

  Path data() {
    return folder.resolve("data");
  }

  Path log() {
    return folder.resolve("log");
  }

  String password() {
    try {
      return Files.readString(folder.resolve("password"));
    } catch (IOException e) {
      throw new PostgresException(
          "The database's password can't be read: " + Reason.of(e) + ".", e);
    }
  }

  /// Creates the data once. It takes its place whole, so a killed first start leaves nothing that
  /// looks like a database.
  void create() {
    if (Files.exists(data())) {
      return;
    }
    try {
      Path fresh = folder.resolve("data.new");
      Folders.delete(fresh);
      Files.createDirectories(folder);
      writePassword();
      initdb(fresh);
      Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PostgresException(
          "The database can't be created in " + folder + ": " + Reason.of(e) + ".", e);
    }
  }

  private void writePassword() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Path file = folder.resolve("password");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String text = HexFormat.of().formatHex(secret);
    Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
  }

  private void initdb(Path fresh) throws IOException {
    var command = new ArrayList<>(User.unprivileged());
    command.addAll(List.of(binaries.program("initdb"), "-D", fresh.toString()));
    command.addAll(List.of("-U", USER, "--pwfile", folder.resolve("password").toString()));
    command.addAll(List.of("--auth=scram-sha-256", "-E", "UTF8", "--locale=C"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (initdb.onExit().join().exitValue() != 0) {
      Files.writeString(log(), said);
      throw new PostgresException(
          said.contains("No space left")
              ? "The disk of " + folder + " is full."
              : "PostgreSQL could not create its data; its own words are in " + log() + ".");
    }
  }
}
