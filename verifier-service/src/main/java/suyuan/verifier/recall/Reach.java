package suyuan.verifier.recall;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import suyuan.model.history.Subject;

/// What a recall reaches.
///
/// @param named what it started from: the lot, the items, the unit with all that is in it
/// @param made what was made of these, however many steps on
/// @param sources what the named things were made from, however many steps back
/// @param complete whether nothing was left out for being too much
record Reach(
    NavigableSet<Subject> named,
    NavigableSet<Subject> made,
    NavigableSet<Subject> sources,
    boolean complete) {

  static Reach of(Set<Subject> named, Set<Subject> made, Set<Subject> sources, boolean complete) {
    TreeSet<Subject> onlyMade = new TreeSet<>(made);
    onlyMade.removeAll(named);
    TreeSet<Subject> onlySources = new TreeSet<>(sources);
    onlySources.removeAll(named);
    return new Reach(new TreeSet<>(named), onlyMade, onlySources, complete);
  }

  NavigableSet<Subject> all() {
    TreeSet<Subject> all = new TreeSet<>(named);
    all.addAll(made);
    return all;
  }
}
