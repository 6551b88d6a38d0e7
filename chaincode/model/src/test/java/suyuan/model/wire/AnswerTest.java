package suyuan.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suyuan.model.Bytes;
import suyuan.model.admission.Fault;
import suyuan.model.admission.FaultCode;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Lot;
import suyuan.model.ledger.Flag;
import suyuan.model.statement.FormatException;

class AnswerTest {
  private static final Lot LOT = new Lot(new Gtin("09506000134352"), "B1");

  @Test
  void takenWithItsFlags() {
    assertForm(
        new Answer.Taken(Set.of(new Flag(Flag.Kind.RECALLED, LOT))),
        "{\"taken\":[{\"gtin\":\"09506000134352\",\"kind\":\"recalled\",\"lot\":\"B1\"}]}");
  }

  @Test
  void repeated() {
    assertForm(new Answer.Repeated(), "{\"repeated\":true}");
  }

  @Test
  void refusedWithItsFaults() {
    Fault fault = new Fault(FaultCode.ROLE_FORBIDS, OptionalInt.of(3), "", "A shop can't.");
    assertForm(
        new Answer.Refused(List.of(fault)),
        "{\"refused\":[{\"code\":\"role-forbids\",\"event\":3,\"field\":\"\","
            + "\"sentence\":\"A shop can't.\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"taken\":[1]}",
        "{\"taken\":[{\"kind\":\"sold\",\"gtin\":\"09506000134352\",\"lot\":\"B1\"}]}",
        "{\"refused\":[{\"code\":\"role-forbids\"}]}"
      })
  void anythingElseIsNoAnswer(String text) {
    assertThrows(FormatException.class, () -> Answer.of(bytes(text)));
  }

  private static void assertForm(Answer answer, String form) {
    assertEquals(bytes(form), answer.bytes());
    assertEquals(answer, Answer.of(bytes(form)));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
