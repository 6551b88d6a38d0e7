package suyuan.verifier.report;

import suyuan.model.gs1.Gln;
import suyuan.model.registry.Names;

/// A place as people know it.
public record Where(Gln gln, Names names) {}
