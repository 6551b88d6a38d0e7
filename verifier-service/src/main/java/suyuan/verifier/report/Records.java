package suyuan.verifier.report;

/// Where reports read what is on record.
public interface Records {
  /// What is on record about the subject; an empty dossier if nothing is.
  Dossier about(Asked subject);
}
