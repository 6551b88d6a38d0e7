package suyuan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What is missing or wrong in the environment is said in a sentence that names the variable.
final class SettingsTest {
  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> wrongSettings() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path key = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n");
    Map<String, String> ok =
        Map.of(
            "CORE_CHAINCODE_ID_NAME", "suyuan:1",
            "CHAINCODE_SERVER_ADDRESS", "127.0.0.1:9999",
            "CHAINCODE_TLS_KEY", key.toString());
    return Stream.of(
            row(ok, "CORE_CHAINCODE_ID_NAME", "", "CORE_CHAINCODE_ID_NAME is not set."),
            row(ok, "CHAINCODE_SERVER_ADDRESS", "", "CHAINCODE_SERVER_ADDRESS is not set."),
            row(
                ok,
                "CHAINCODE_SERVER_ADDRESS",
                "9999",
                "CHAINCODE_SERVER_ADDRESS: 9999 is no host:port of this machine."),
            row(
                ok,
                "CHAINCODE_SERVER_ADDRESS",
                "127.0.0.1:x",
                "CHAINCODE_SERVER_ADDRESS: 127.0.0.1:x is no host:port of this machine."),
            row(ok, "CHAINCODE_TLS_KEY", "", "CHAINCODE_TLS_KEY is not set."),
            row(ok, "CHAINCODE_TLS_KEY", "/none", "CHAINCODE_TLS_KEY: /none can't be read."),
            row(
                ok,
                "CHAINCODE_TLS_KEY",
                empty.toString(),
                "CHAINCODE_TLS_KEY: " + empty + " is no PKCS#8 key in PEM."),
            row(
                ok,
                "CHAINCODE_TLS_CERT",
                empty.toString(),
                "CHAINCODE_TLS_CERT: " + empty + " is no certificate in PEM."))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.sentence(), () -> assertEquals(row.sentence(), refusal(row.settings()))));
  }

  private record Row(Map<String, String> settings, String sentence) {}

  private static Row row(Map<String, String> ok, String name, String value, String sentence) {
    Map<String, String> settings = new HashMap<>(ok);
    settings.put(name, value);
    return new Row(settings, sentence);
  }

  private static String refusal(Map<String, String> settings) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Settings.of(settings)).getMessage());
  }
}
