package suyuan.verifier.node;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import suyuan.verifier.postgres.Postgres;

/// The PostgreSQL of a test run. It ends with the JVM; its data stays for the next run.
final class TestServer {

  static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final class Holder {
    private static final TestServer SERVER = new TestServer();
  }

  @SuppressWarnings("unused") // held as long as this JVM
  private final Home home = Home.lock(TARGET.resolve("test-postgres"), 0);

  private final Postgres postgres;
  private final Jdbi admin;

  private TestServer() {
    Settings settings = Settings.in(TARGET.resolve("test-postgres"));
    postgres = Postgres.start(settings.home(), settings.cache());
    admin = Jdbi.create(FreshDatabase.plain(postgres.jdbcUrl(), user(), password()));
    for (String left : names()) {
      dropDatabase(left);
    }
    admin.useHandle(handle -> handle.execute("create database template_node"));
    Schemas.migrate(FreshDatabase.plain(url("template_node"), user(), password()));
  }

  static TestServer running() {
    return Holder.SERVER;
  }

  String url(String database) {
    return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + database);
  }

  String user() {
    return postgres.user();
  }

  String password() {
    return postgres.password();
  }

  void createDatabase(String name) {
    admin.useHandle(
        handle -> handle.execute("create database " + name + " template template_node"));
  }

  void dropDatabase(String name) {
    admin.useHandle(handle -> handle.execute("drop database if exists " + name + " with (force)"));
  }

  private java.util.List<String> names() {
    return admin.withHandle(
        handle ->
            handle
                .createQuery(
                    "select datname from pg_database where datname like 'test\\_%'"
                        + " or datname = 'template_node'")
                .mapTo(String.class)
                .list());
  }
}
