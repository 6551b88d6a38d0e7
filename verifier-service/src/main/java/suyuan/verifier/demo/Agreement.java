package suyuan.verifier.demo;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import suyuan.model.json.Json;
import suyuan.verifier.demo.Seats.Seat;

/// Whether the members' nodes draw the same conclusions from the ledger.
record Agreement(Map<Organisation, Seat> seats) {

  void print(PrintStream out) {
    long common = Long.MAX_VALUE;
    for (Map.Entry<Organisation, Seat> seat : seats.entrySet()) {
      Json.Obj now = seat.getValue().node().get("/history", "");
      long block = now.number("block").map(BigDecimal::longValueExact).orElse(-1L);
      common = Math.min(common, block);
      out.printf(
          "  Node of %-10s %s  block %d  digest %.16s…%n",
          seat.getKey().word(),
          seat.getValue().node().address(),
          block,
          now.string("digest").orElse(""));
    }
    out.printf(
        "  At block %d their histories %s%n", common, agree(common) ? "are equal" : "DIFFER");
  }

  private boolean agree(long block) {
    Set<String> digests = new HashSet<>();
    for (Seat seat : seats.values()) {
      digests.add(seat.node().get("/history/" + block, "").string("digest").orElse(""));
    }
    return digests.size() == 1;
  }
}
