package suyuan.verifier.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.Bytes;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.verifier.Cream;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.Projection;

/// Messages against a real receiver.
@Tag("integration")
class WebhookIT {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Receiver receiver;
  private static Node node;
  private static NodeClient anyone;
  private static NodeClient brand;
  private static NodeClient other;

  @BeforeAll
  static void start() {
    receiver = new Receiver();
    node =
        DATABASE.node(
            Map.of(
                "suyuan.webhook.inside", "true",
                "suyuan.webhook.retries", "PT0.2S,PT0.2S,PT0.2S",
                "suyuan.webhook.every", "100ms",
                "suyuan.webhook.patience", "700ms",
                "suyuan.fault.watch", "200ms"));
    anyone = new NodeClient(node.address(), "");
    Members members = Members.of(node);
    brand = members.join("aster", "brand", Cream.WORKS, "6901234");
    other = members.join("birch", "supplier", "6905555000014", "6905555");
  }

  @AfterAll
  static void stop() {
    node.close();
    receiver.close();
  }

  @Test
  void aMessageArrivesSignedThoughTheReceiverFailsFirst() {
    Json.Obj made = hook("/good");
    tell();
    await(() -> receiver.good.size() == 3);
    assertEquals(1, receiver.good.stream().map(Receiver.Got::id).distinct().count());
    Receiver.Got last = receiver.good.getLast();
    assertEquals(
        Signature.of(secret(made), last.id(), Long.parseLong(last.timestamp()), last.body()),
        last.signature());
    await(() -> state(made).number("waiting").orElseThrow().signum() == 0);
    assertEquals("status 204", state(made).string("last").orElseThrow());
    assertEquals(204, brand.delete("/webhooks/" + made.string("id").orElseThrow()).status());
  }

  @Test
  void badReceiversHurtNobodyAndAreGivenUp() {
    Json.Obj redirects = hook("/redirects");
    Json.Obj silent = hook("/silent");
    Json.Obj endless = hook("/endless");
    Json.Obj gone = hook("/gone");
    tell();
    await(() -> receiver.count("/redirects") == 4 && receiver.count("/silent") == 4);
    await(() -> state(endless).number("waiting").orElseThrow().signum() == 0);
    await(() -> state(silent).number("waiting").orElseThrow().signum() == 0);
    assertEquals(0, receiver.count("/inside"), "a redirect isn't followed");
    assertEquals("status 307", state(redirects).string("last").orElseThrow());
    assertEquals("no answer in time", state(silent).string("last").orElseThrow());
    assertEquals("status 200", state(endless).string("last").orElseThrow());
    assertTrue(state(gone).string("off").isPresent());
    assertEquals(200, anyone.get("/health").status());
    for (Json.Obj one : List.of(redirects, silent, endless, gone)) {
      assertEquals(204, brand.delete("/webhooks/" + one.string("id").orElseThrow()).status());
    }
  }

  @Test
  void aSuspicionIsToldOnce() {
    Json.Obj made = hook("/news");
    Cream cream = new Cream(brand);
    cream.publish();
    List.of("L1", "L2", "L3").forEach(cream::sell);
    cream.tell("OBSERVE", "inspecting", 3, lots("10") + ", \"disposition\": \"non_conformant\"");
    node.part(Projection.class)
        .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20));
    for (int i = 0; i < 6; i++) {
      int person = i;
      await(() -> Cream.claim(anyone, "L1-" + person, "device " + person) == 201);
    }
    await(() -> bodies().contains("\"type\":\"fault."));
    assertTrue(bodies().contains("\"lot\":\"(01)" + Cream.GTIN + "(10)L1\""), bodies());
    assertEquals(201, Cream.claim(anyone, "L1-7", "device 7"));
    pause(1_000);
    for (String type : List.of("fault.suspected", "fault.named")) {
      long told =
          receiver.others.stream()
              .filter(one -> text(one).contains(type))
              .map(Receiver.Got::id)
              .distinct()
              .count();
      assertTrue(told <= 1, type + ": " + told);
    }
    brand.delete("/webhooks/" + made.string("id").orElseThrow());
  }

  @Test
  void onlyOnesOwnReceiversAreSeenAndRemoved() {
    Json.Obj made = hook("/other");
    String path = "/webhooks/" + made.string("id").orElseThrow();
    assertEquals(0, other.get("/webhooks").json().array("webhooks").size());
    assertEquals(404, other.delete(path).status());
    assertEquals(401, anyone.get("/webhooks").status());
    assertEquals(204, brand.delete(path).status());
    assertEquals("bad-webhook", brand.post("/webhooks", "{\"url\": \"gopher://x\"}").problem());
  }

  private static Json.Obj hook(String path) {
    Answer answer = brand.post("/webhooks", "{\"url\": \"" + receiver.url(path) + "\"}");
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }

  private static Bytes secret(Json.Obj made) {
    String shown = made.string("secret").orElseThrow();
    return Bytes.of(Base64.getDecoder().decode(shown.substring("whsec_".length())));
  }

  private static Json.Obj state(Json.Obj made) {
    return brand.get("/webhooks").json().array("webhooks").stream()
        .map(Json.Obj.class::cast)
        .filter(one -> one.string("id").equals(made.string("id")))
        .findFirst()
        .orElseThrow();
  }

  private static void tell() {
    Outbox outbox = node.part(Outbox.class);
    node.part(Jdbi.class)
        .useTransaction(
            handle ->
                outbox.put(
                    handle, new PartyId("aster"), "test", Json.Obj.builder().put("n", 1).build()));
  }

  private static String bodies() {
    return receiver.others.stream().map(WebhookIT::text).reduce("", String::concat);
  }

  private static String text(Receiver.Got got) {
    return new String(got.body().toArray(), StandardCharsets.UTF_8);
  }

  private static String lots(String amount) {
    return "\"quantityList\": [{\"epcClass\": \"https://id.gs1.org/01/%s/10/L1\", \"quantity\": %s, \"uom\": \"C62\"}]"
        .formatted(Cream.GTIN, amount);
  }

  private static void await(BooleanSupplier done) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!done.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "it never came");
      pause(50);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
