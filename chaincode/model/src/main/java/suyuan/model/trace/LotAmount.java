package suyuan.model.trace;

import suyuan.model.gs1.Lot;
import suyuan.model.gs1.Quantity;

/// An amount of a lot, exact, with its unit.
public record LotAmount(Lot lot, Quantity quantity) {}
