package suyuan.verifier.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityIT {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on"})
  void whatIsAcknowledgedIsOnTheDisk(String setting, String value) {
    String shown =
        DATABASE
            .jdbi()
            .withHandle(handle -> handle.createQuery("show " + setting).mapTo(String.class).one());
    assertEquals(value, shown);
  }
}
