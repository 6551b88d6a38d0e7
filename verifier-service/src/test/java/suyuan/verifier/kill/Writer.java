package suyuan.verifier.kill;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.json.Json;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.Signer;
import suyuan.model.statement.StatementId;
import suyuan.verifier.kill.Journal.Job;

/// One client that captures in all three ways, in turn, until it is stopped.
record Writer(
    String name, String token, PartyId party, Signer signer, Client client, Journal journal)
    implements Callable<Void> {

  @Override
  public Void call() throws InterruptedException {
    for (int turn = 0; !client.isStopped(); turn++) {
      try {
        switch (turn % 3) {
          case 0 -> event(lots(turn, 1));
          case 1 -> document(lots(turn, 40));
          default -> statement(name + "-" + turn, lots(turn, 10));
        }
      } catch (InterruptedException e) {
        if (!client.isStopped()) {
          throw e;
        }
      }
    }
    return null;
  }

  private List<String> lots(int turn, int count) {
    List<String> lots =
        IntStream.range(0, count).mapToObj(i -> name + "-" + turn + "-" + i).toList();
    journal.sent(lots);
    return lots;
  }

  private void event(List<String> lots) throws InterruptedException {
    client.send("/events", token, Told.event(lots.getFirst()));
    journal.kept(lots);
  }

  private void document(List<String> lots) throws InterruptedException {
    String location = client.send("/capture", token, Told.document(lots)).header("Location");
    journal.promised(new Job(location, token, lots));
  }

  private void statement(String id, List<String> lots) throws InterruptedException {
    List<Event> events =
        lots.stream()
            .map(lot -> Event.read(Told.event(lot).getBytes(StandardCharsets.UTF_8)))
            .toList();
    var signed = SignedStatement.sign(party, new StatementId(id), 1, events, signer);
    client.send("/statements", token, json(signed));
    journal.kept(lots);
  }

  private static String json(SignedStatement statement) {
    Bytes body = suyuan.model.statement.Body.deflate(statement.events());
    return text(
        Json.Obj.builder()
            .put("header", statement.headerBytes().base64Url())
            .put("signature", statement.signature().base64Url())
            .put("body", body.base64Url())
            .build());
  }

  static String text(Json json) {
    return new String(json.canonical().toArray(), StandardCharsets.UTF_8);
  }
}
