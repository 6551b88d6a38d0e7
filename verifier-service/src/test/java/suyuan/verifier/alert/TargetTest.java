package suyuan.verifier.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest(name = "{0} -> public: {1}")
  @CsvSource({
    "8.8.8.8, true",
    "2606:4700::1111, true",
    "127.0.0.1, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "198.18.0.1, false",
    "0.0.0.0, false",
    "255.255.255.255, false",
    "::1, false",
    "fe80::1, false",
    "fd00::1, false",
    "::ffff:127.0.0.1, false",
    "2002:7f00:1::, false",
    "2001:0:4136:e378::, false",
    "64:ff9b::7f00:1, false",
    "ff02::1, false",
  })
  void isPublic(String address, boolean yes) throws UnknownHostException {
    assertEquals(yes, Target.isPublic(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://8.8.8.8/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://user:word@8.8.8.8/",
        "file:///etc/passwd",
        "https:",
        "//8.8.8.8/",
        "not a url",
        ""
      })
  void refused(String url) {
    assertTrue(new Target(false).wrong(url).isPresent(), url);
  }

  @Test
  void takesTheOpenInternetAndWhereAllowedTheInside() {
    assertTrue(new Target(false).wrong("https://8.8.8.8/hook").isEmpty());
    assertTrue(new Target(true).wrong("http://127.0.0.1:8080/hook").isEmpty());
    assertTrue(new Target(true).wrong("ftp://127.0.0.1/hook").isPresent());
  }
}
