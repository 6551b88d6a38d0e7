package suyuan.verifier.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;
import suyuan.model.history.EventRef;
import suyuan.model.json.Json;
import suyuan.model.ledger.Position;
import suyuan.verifier.Cream;
import suyuan.verifier.Members;
import suyuan.verifier.NodeClient;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.ledger.Ledger;
import suyuan.verifier.node.FreshDatabase;
import suyuan.verifier.node.Node;
import suyuan.verifier.projection.ItemSale;
import suyuan.verifier.projection.ItemStanding;
import suyuan.verifier.projection.LotItem;
import suyuan.verifier.projection.LotSales;
import suyuan.verifier.projection.Projection;
import suyuan.verifier.projection.ReadModel;

/// Jars are sold on the 4th of March; of two of them that is declared void, and one is sold anew.
@Tag("integration")
class VoidSaleIT {
  private static final Instant FOURTH = Instant.parse("2026-03-04T08:00:00Z");
  private static final Instant SIXTH = Instant.parse("2026-03-06T08:00:00Z");
  private static final Gtin CREAM = new Gtin(Cream.GTIN);
  private static final Lot LOT = CREAM.lot("V1");

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static Node node;
  private static ReadModel model;

  @BeforeAll
  static void tellTheStory() {
    node = DATABASE.node();
    model = node.part(ReadModel.class);
    NodeClient brand = Members.of(node).join("aster", "brand", Cream.WORKS, "6901234");
    Cream cream = new Cream(brand);
    cream.publish();
    cream.tell(
        "ADD",
        "commissioning",
        2,
        Cream.items("a", "b", "c") + ", \"ilmd\": {\"cbvmda:lotNumber\": \"V1\"}");
    for (String jar : List.of("a", "b", "c")) {
      Answer sold = brand.post("/events", sale(jar, FOURTH));
      assertEquals(201, sold.status(), sold.text());
      if (!jar.equals("c")) {
        declareVoid(brand, sold.json());
      }
    }
    assertEquals(201, brand.post("/events", sale("b", SIXTH)).status());
    caughtUp();
  }

  private static void caughtUp() {
    assertTrue(
        node.part(Projection.class)
            .awaitCaughtUp(node.part(Ledger.class).head(), Duration.ofSeconds(20)));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void anItemsDayOfSaleIsThatOfTheSaleThatStands() {
    List<OptionalLong> sold = model.lotItems(LOT, 10).stream().map(LotItem::soldAt).toList();
    assertEquals(
        List.of(
            OptionalLong.empty(),
            OptionalLong.of(SIXTH.toEpochMilli()),
            OptionalLong.of(FOURTH.toEpochMilli())),
        sold);
    Map<Item, ItemSale> sales = model.sales(List.of(jar("a"), jar("b"), jar("c")));
    assertFalse(sales.containsKey(jar("a")));
    assertEquals(Optional.of(SIXTH), Optional.ofNullable(sales.get(jar("b"))).map(ItemSale::time));
  }

  @Test
  void whatWasNotSoldAfterAllIsNoSale() {
    assertEquals(Map.of(LOT, new LotSales(2, SIXTH)), model.lotSales(List.of(LOT)));
    assertEquals(Map.of("", 2L), model.salesByChannel(LOT));
    assertEquals(
        List.of(false),
        model.standings(List.of(jar("a"))).values().stream().map(ItemStanding::wasSold).toList());
  }

  private static Item jar(String serial) {
    return CREAM.item(serial);
  }

  private static String sale(String jar, Instant time) {
    return """
    {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "retail_selling", "eventTime": "%s",
     "eventTimeZoneOffset": "+08:00", "readPoint": {"id": "https://id.gs1.org/414/%s"},
     "bizLocation": {"id": "https://id.gs1.org/414/%s"}, %s}\
    """
        .formatted(time, Cream.WORKS, Cream.WORKS, Cream.items(jar));
  }

  private static void declareVoid(NodeClient brand, Json.Obj sold) {
    Json.Obj receipt = sold.object("receipt").orElse(sold);
    caughtUp();
    Position at =
        new Position(
            receipt.number("block").orElseThrow().longValueExact(),
            receipt.number("index").orElseThrow().intValueExact());
    Json.Obj wrong = model.event(new EventRef(at, 0)).orElseThrow().event().json();
    Json.Obj declaration =
        wrong
            .with(
                "errorDeclaration",
                Json.Obj.builder()
                    .put("declarationTime", "2026-03-05T08:00:00Z")
                    .put("reason", "did_not_occur")
                    .build())
            .with(
                "suyuan:corrects",
                Json.Obj.builder()
                    .put("statement", receipt.string("id").orElseThrow())
                    .put("index", 0)
                    .put("size", 1)
                    .put("path", Json.strings(List.of()))
                    .put("event", wrong)
                    .build());
    String body = new String(declaration.canonical().toArray(), StandardCharsets.UTF_8);
    Answer answer = brand.post("/events", body);
    assertEquals(201, answer.status(), answer.text());
  }
}
