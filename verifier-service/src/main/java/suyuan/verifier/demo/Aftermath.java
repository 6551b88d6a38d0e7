package suyuan.verifier.demo;

import java.util.List;
import suyuan.model.json.Json;
import suyuan.verifier.demo.story.Batch;
import suyuan.verifier.demo.story.Complaint;
import suyuan.verifier.demo.story.Story;

/// What follows the story: consumers complain, as they would from the report page, and the brand
/// recalls a lot. Each is done once; a start that was cut short goes on where it ended.
final class Aftermath {
  private static final String MADE = "claims";
  private static final String FIRST = "claim";
  private static final String RECALL = "recall";
  private static final String RECALL_ID = "JY-RC-01";

  private final NodeClient node;
  private final Bookmark bookmark;

  Aftermath(NodeClient node, Bookmark bookmark) {
    this.node = node;
    this.bookmark = bookmark;
  }

  boolean isDone() {
    return bookmark.text(RECALL).isPresent();
  }

  static int steps(Story story) {
    return story.complaints().size() + 1;
  }

  void run(Story story, Progress progress) {
    complain(story.complaints(), progress);
    recall(story.recalled());
    progress.step(RECALL_ID);
  }

  private void complain(List<Complaint> complaints, Progress progress) {
    for (int i = 0; i < complaints.size(); i++) {
      if (i >= bookmark.number(MADE)) {
        String number = claim(complaints.get(i));
        if (i == 0) {
          bookmark.note(FIRST, "/claims/" + number);
        }
        bookmark.note(MADE, i + 1);
      }
      progress.step(complaints.get(i).problem());
    }
  }

  private String claim(Complaint complaint) {
    String about = complaint.lot().digitalLink("") + "/21/" + complaint.item().serial();
    return node.as(complaint.phone())
        .post(
            "/claims",
            "",
            Json.Obj.builder()
                .put("about", about)
                .put("problem", complaint.problem())
                .put("words", complaint.words())
                .build())
        .string("number")
        .orElseThrow(() -> new DemoException("The node gave no claim number."));
  }

  private void recall(Batch batch) {
    String token = bookmark.text(batch.goods().owner().id().value()).orElseThrow();
    Json.Obj scope = Json.Obj.builder().put("lot", batch.lot().digitalLink()).build();
    node.post(
        "/recalls",
        token,
        Json.Obj.builder()
            .put("id", RECALL_ID)
            .put("class", "quality")
            .put("reason", "preservative-below-limit")
            .put("scope", scope)
            .build());
    bookmark.note(RECALL, "/recalls/" + RECALL_ID);
  }
}
