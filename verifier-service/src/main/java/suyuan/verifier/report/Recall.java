package suyuan.verifier.report;

import suyuan.model.trace.TraceEvent.RecallClass;

/// A recall in force that reaches the subject.
public record Recall(String id, RecallClass recallClass, String reason, Evidence evidence) {}
