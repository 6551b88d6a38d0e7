package suyuan.verifier.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.epcis.Event;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.StatementId;

/// Small documents of one party that go to the ledger in one statement, in the order in which they
/// came.
///
/// @param statement the name that they share; follows from who is in it
record Company(PartyId party, StatementId statement, List<Member> members) {
  private static final int ID_DIGITS = 40;

  /// One document's only part.
  ///
  /// @param from where its first event is in the shared statement
  record Member(Job job, int from, Packed events) {}

  Company {
    members = List.copyOf(members);
  }

  static Company of(PartyId party, List<Job> jobs, List<Packed> parts) {
    List<Member> members = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    int from = 0;
    for (int i = 0; i < jobs.size(); i++) {
      members.add(new Member(jobs.get(i), from, parts.get(i)));
      names.append(jobs.get(i).id()).append('\n');
      from += parts.get(i).events().size();
    }
    Bytes digest = Bytes.sha256(names.toString().getBytes(StandardCharsets.US_ASCII));
    return new Company(
        party, new StatementId("s-" + digest.hex().substring(0, ID_DIGITS)), members);
  }

  Packed events() {
    List<Event> all =
        members.stream().flatMap(member -> member.events().events().stream()).toList();
    return Packed.of(all);
  }
}
