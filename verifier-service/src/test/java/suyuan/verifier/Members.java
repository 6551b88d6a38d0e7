package suyuan.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import suyuan.model.json.Json;
import suyuan.verifier.NodeClient.Answer;
import suyuan.verifier.node.Node;

/// Registers parties as an operator does, over HTTP.
public record Members(NodeClient operator) {

  /// Of a node in this process.
  public static Members of(Node node) {
    return at(new NodeClient(node.address(), ""), Path.of(node.setting("suyuan.home")));
  }

  /// With the credential that the node wrote at its first start.
  public static Members at(NodeClient anyone, Path home) {
    try {
      return new Members(anyone.as(Files.readString(home.resolve("operator.token")).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A hosted party with one place and one prefix; the client has its token, for capture and
  /// quality.
  public NodeClient join(String id, String role, String gln, String prefix) {
    Answer answer = operator.post("/registrations", party(id, role, gln, prefix));
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.text());
    }
    Json.Obj credential = (Json.Obj) answer.json().array("credentials").getFirst();
    return operator.as(credential.string("token").orElseThrow());
  }

  public static String party(String id, String role, String gln, String prefix) {
    return """
    {"change": {"kind": "party", "party": {"id": "%s", "names": {"en": "%s"}, "roles": ["%s"],
     "places": [{"gln": "%s", "names": {"en": "Works"}}], "prefixes": ["%s"]}},
     "hosted": true,
     "credentials": [{"roles": ["capture", "quality"], "label": "all"}]}\
    """
        .formatted(id, id, role, gln, prefix);
  }
}
