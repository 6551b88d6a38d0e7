package suyuan.verifier.party;

import java.util.Comparator;
import java.util.Locale;
import suyuan.model.json.Json;
import suyuan.model.ledger.Flag;
import suyuan.model.ledger.Receipt;

/// A receipt as JSON: `party`, `id`, `transaction`, `block`, `index`, `ledgerTime`, `flags`.
public final class Receipts {
  private Receipts() {}

  public static Json.Obj json(Receipt receipt) {
    return Json.Obj.builder()
        .put("party", receipt.party().value())
        .put("id", receipt.id().value())
        .put("transaction", receipt.transaction())
        .put("block", receipt.position().block())
        .put("index", receipt.position().index())
        .put("ledgerTime", receipt.ledgerTime().toString())
        .put(
            "flags",
            new Json.Arr(
                receipt.flags().stream()
                    .sorted(Comparator.comparing(Flag::toString))
                    .<Json>map(Receipts::flag)
                    .toList()))
        .build();
  }

  private static Json flag(Flag flag) {
    return Json.Obj.builder()
        .put("kind", flag.kind().name().toLowerCase(Locale.ROOT))
        .put("lot", flag.lot().elementString())
        .build();
  }
}
