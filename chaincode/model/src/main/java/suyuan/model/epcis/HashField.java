package suyuan.model.epcis;

import java.util.List;

/// How one standard field goes into the pre-hash string (CBV 2.0 section 8.9).
sealed interface HashField {
  /// The member's name.
  String name();

  /// `name=value`; of a list each value so.
  record Value(String name) implements HashField {}

  /// As [Value], its value from a vocabulary.
  record Word(String name, Vocabulary vocabulary) implements HashField {}

  /// As [Value], its value a time.
  record Time(String name) implements HashField {}

  /// The name, then each element as `child=value`.
  record Values(String name, String child) implements HashField {}

  /// `list`, then each element: `label` and its fields. Either may be empty.
  record Elements(String name, String list, String label, List<HashField> fields)
      implements HashField {}

  /// The name, then everything in it, standard or not.
  record Everything(String name) implements HashField {}
}
