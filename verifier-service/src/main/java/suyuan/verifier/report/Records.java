package suyuan.verifier.report;

import suyuan.model.gs1.Lot;

/// Where reports read what is on record.
public interface Records {
  /// What is on record about the subject; an empty dossier if nothing is. Of a lot also how the
  /// units that carried it were moved and kept.
  Dossier about(Asked subject);

  /// How a lot was made, checked and recalled, and out of what; not what happened to its units.
  Dossier making(Lot lot);
}
