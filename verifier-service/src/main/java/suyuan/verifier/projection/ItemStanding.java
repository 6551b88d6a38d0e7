package suyuan.verifier.projection;

import java.util.Set;
import suyuan.model.gs1.Lot;

/// Which lot an item is of and how it stands, without its story.
///
/// @param lots by events and serial lists; more than one is a contradiction, none: not said
/// @param state `held`, `inside`, `under-way`, `sold`, `gone`, `unknown`; `listed` if only a serial
///   list names it
/// @param wasSold whether a sale of it stands, even if it came back since
public record ItemStanding(Set<Lot> lots, String state, boolean wasSold) {
  public ItemStanding {
    lots = Set.copyOf(lots);
  }
}
