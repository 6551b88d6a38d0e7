package suyuan.verifier.report;

import suyuan.model.registry.Names;
import suyuan.model.registry.PartyId;

/// A party as people know it. `hosted`: its key is kept by another, so its word counts as the
/// host's.
public record Who(PartyId id, Names names, boolean hosted) {}
