package suyuan.verifier.demo.story;

import java.util.Map;
import suyuan.model.gs1.Item;

/// The items that the demo links to.
///
/// @param good nothing is wrong with it
/// @param spoiled from the leg that was too warm
/// @param corrected of a lot one of whose tests was mistyped and corrected
/// @param recalled of the recalled lot
/// @param contradicted sold by two shops
/// @param returned spoiled, and came back
/// @param unknown of a lot that exists, with a serial number that doesn't
public record Highlights(
    Item good,
    Item spoiled,
    Item corrected,
    Item recalled,
    Item contradicted,
    Item returned,
    Item unknown) {

  static Highlights of(Map<Batch, Pack> packs) {
    return new Highlights(
        item(packs, Batch.CREAM_1, Outlet.CHENGDU, 7),
        item(packs, Batch.CREAM_2, Outlet.HANGZHOU, 12),
        item(packs, Batch.SERUM_1, Outlet.CHENGDU, 2),
        item(packs, Batch.SERUM_2, Outlet.JIAXING, 4),
        item(packs, Batch.SERUM_3, Outlet.JINGAN, 5),
        item(packs, Batch.CREAM_2, Outlet.HANGZHOU, 3),
        Goods.CREAM.gtin().item("2222NVENTED2"));
  }

  private static Item item(Map<Batch, Pack> packs, Batch batch, Outlet outlet, int index) {
    Pack pack = packs.get(batch);
    if (pack == null) {
      throw new IllegalArgumentException("No such batch: " + batch);
    }
    return pack.item(outlet, index);
  }
}
