package suyuan.verifier.demo;

import java.util.Locale;
import suyuan.verifier.demo.story.Cast;

/// The members of the demo's Fabric network, each with a peer and a node of its own. Parties
/// without a peer are hosted by the member they work with.
enum Organisation {
  BRAND("BrandMSP"),
  LOGISTICS("LogisticsMSP"),
  RETAIL("RetailMSP");

  private final String mspId;

  Organisation(String mspId) {
    this.mspId = mspId;
  }

  String mspId() {
    return mspId;
  }

  /// As the network's script names it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The party that speaks for it about the registry.
  String operator() {
    return word() + "-operator";
  }

  static Organisation of(Cast party) {
    return switch (party) {
      case JIYE, QINGHE, BOYUAN, ZHITU -> BRAND;
      case YUNFAN, BEICHEN, LANGDA -> LOGISTICS;
      case MEILIN, XINGQIAO -> RETAIL;
    };
  }
}
