package suyuan.model.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suyuan.model.Vectors.hex;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import suyuan.model.Bytes;
import suyuan.model.Vectors;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;

final class StatementVectorsTest {

  @TestFactory
  Stream<DynamicTest> statements() {
    return Vectors.each(
        "statement",
        vector -> {
          String want = vector.string("want").orElseThrow();
          if (want.equals("header")) {
            assertThrows(FormatException.class, () -> statement(vector));
            return;
          }
          SignedStatement statement = statement(vector);
          assertEquals(!want.equals("signature"), statement.signedWith(hex(vector, "publicKey")));
          assertEquals(!want.equals("events"), statement.eventsMatch());
          assertEquals(hex(vector, "logLeaf"), statement.logLeaf());
          assertEquals(statement.headerBytes(), statement.header().bytes());
        });
  }

  @TestFactory
  Stream<DynamicTest> registrations() {
    return Vectors.each(
        "registration",
        vector -> {
          Bytes bytes = text(vector, "registration");
          Bytes signature = hex(vector, "signature");
          if (vector.string("want").orElseThrow().equals("registration")) {
            assertThrows(FormatException.class, () -> SignedRegistration.of(bytes, signature));
            return;
          }
          SignedRegistration signed = SignedRegistration.of(bytes, signature);
          assertTrue(signed.signedWith(hex(vector, "publicKey")));
          assertEquals(bytes, signed.registration().bytes());
          assertEquals(hex(vector, "logLeaf"), signed.logLeaf());
        });
  }

  @TestFactory
  Stream<DynamicTest> bodies() {
    return Vectors.each(
        "body",
        vector -> {
          Bytes body = hex(vector, "body");
          if (vector.string("want").orElseThrow().equals("refused")) {
            assertThrows(FormatException.class, () -> Body.inflate(body));
            return;
          }
          List<Event> events = Body.inflate(body);
          assertEquals(
              Vectors.texts(vector, "events").stream().map(StatementVectorsTest::bytes).toList(),
              events.stream().map(Event::bytes).toList());
          assertEquals(events, Body.inflate(Body.deflate(events)));
        });
  }

  @TestFactory
  Stream<DynamicTest> sealedValues() {
    return Vectors.each(
        "sealed",
        vector -> {
          Sealed sealed = new Sealed(hex(vector, "salt"), vector.get("value").orElseThrow());
          boolean refused = vector.get("wantErr").equals(Optional.of(Json.of(true)));
          assertEquals(!refused, sealed.opens(hex(vector, "sealed")));
        });
  }

  @TestFactory
  Stream<DynamicTest> unsoundKeysAreNeverRegistered() {
    return Stream.of(
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "00")
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key, () -> assertFalse(Ed25519.isSound(Bytes.fromHex(key)))));
  }

  private static SignedStatement statement(Json.Obj vector) {
    List<Event> events =
        Vectors.texts(vector, "events").stream()
            .map(StatementVectorsTest::bytes)
            .map(Event::parse)
            .toList();
    return SignedStatement.of(text(vector, "header"), hex(vector, "signature"), events);
  }

  private static Bytes text(Json.Obj vector, String name) {
    return bytes(vector.string(name).orElseThrow());
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
