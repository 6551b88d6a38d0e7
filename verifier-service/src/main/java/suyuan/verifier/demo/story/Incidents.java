package suyuan.verifier.demo.story;

import static suyuan.verifier.demo.story.EventWriter.object;

import java.util.List;
import java.util.stream.Stream;
import suyuan.model.gs1.Item;
import suyuan.model.json.Json;

/// What goes wrong after the sale: an item that a second shop sells once more, a jar that comes
/// back spoiled.
record Incidents(Calendar calendar, Highlights highlights) {
  private static final String CASE = "RMA-00017";

  Stream<Telling> tellings() {
    return Stream.of(soldAgain(), cameBack(), inspected(), refunded());
  }

  private Telling soldAgain() {
    Json.Obj event =
        object("OBSERVE", "retail_selling")
            .at(calendar.at(12, "20:10"), Site.HANGZHOU)
            .disposition("retail_sold")
            .item(highlights.contradicted())
            .transaction("inv", Site.HANGZHOU, "R900001")
            .term("channel", Outlet.HANGZHOU.channel())
            .event();
    return told(Cast.XINGQIAO, 12, event);
  }

  private Telling cameBack() {
    Json.Obj event =
        object("OBSERVE", "receiving")
            .at(calendar.at(9, "11:00"), Site.HANGZHOU)
            .disposition("returned")
            .item(returned())
            .event();
    return told(Cast.XINGQIAO, 9, event);
  }

  private Telling inspected() {
    return told(Cast.JIYE, 6, afterSale(6, "inspection"));
  }

  private Telling refunded() {
    return told(Cast.JIYE, 5, afterSale(5, "refund"));
  }

  private Json.Obj afterSale(int daysAgo, String kind) {
    return object("OBSERVE", "inspecting")
        .at(calendar.at(daysAgo, "15:30"), Site.SERVICE)
        .item(returned())
        .term("afterSale", Json.Obj.builder().put("kind", kind).put("case", CASE).build())
        .event();
  }

  private Item returned() {
    return highlights.returned();
  }

  private Telling told(Cast by, int daysAgo, Json.Obj event) {
    return new Telling.Capture(by, calendar.at(daysAgo, "22:30"), List.of(event));
  }
}
