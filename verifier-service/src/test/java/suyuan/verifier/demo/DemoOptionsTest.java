package suyuan.verifier.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {
  @Test
  void whatMavenHandsOnEmptyIsAsIfNotGiven() {
    DemoOptions options = DemoOptions.read("--host=", "--port=", "--home=", "--fresh=false");
    assertEquals("127.0.0.1", options.host());
    assertEquals(8080, options.port());
    assertTrue(options.home().endsWith(Path.of(".suyuan", "demo")));
    assertFalse(options.fresh());
  }

  @Test
  void theUserDecides() {
    DemoOptions options = DemoOptions.read("--host=0.0.0.0", "--port=0", "--home=/x", "--fresh");
    assertEquals(new DemoOptions("0.0.0.0", 0, Path.of("/x"), true, Optional.empty()), options);
  }

  @Test
  void anUnknownOptionIsNamed() {
    var e = assertThrows(IllegalArgumentException.class, () -> DemoOptions.read("--prot=1"));
    assertTrue(String.valueOf(e.getMessage()).startsWith("Unknown option --prot=1."));
  }

  @Test
  void onTheLoopbackNobodyElseIsAddressed() {
    Addresses addresses = Addresses.of("127.0.0.1", URI.create("http://127.0.0.1:8080"));
    assertEquals(Optional.empty(), addresses.elsewhere());
    assertEquals(URI.create("http://127.0.0.1:8080"), addresses.shown());
  }

  @Test
  void aNamedAddressIsTheOneToShow() {
    Addresses addresses = Addresses.of("192.168.1.9", URI.create("http://192.168.1.9:8080"));
    assertEquals(URI.create("http://192.168.1.9:8080"), addresses.shown());
  }
}
