package suyuan.model.trace;

/// Where goods move, each lot must come with an amount.
final class AmountRule {
  private AmountRule() {}

  static Things required(Things things, Fields event, String list) {
    for (int i = 0; i < things.lots().size(); i++) {
      if (things.lots().get(i).quantity().signum() == 0) {
        throw event.missing(list + "[" + i + "].quantity");
      }
    }
    return things;
  }
}
