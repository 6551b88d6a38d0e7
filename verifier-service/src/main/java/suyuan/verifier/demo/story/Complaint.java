package suyuan.verifier.demo.story;

import suyuan.model.gs1.Item;
import suyuan.model.gs1.Lot;

/// What a consumer reports from the report page.
///
/// @param problem one of the page's choices
/// @param words the consumer's own, which never reach the ledger
/// @param phone what her phone calls itself: each consumer has another
public record Complaint(Item item, Lot lot, String problem, String words, String phone) {}
