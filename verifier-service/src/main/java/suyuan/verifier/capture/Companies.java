package suyuan.verifier.capture;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suyuan.model.ledger.Receipt;
import suyuan.model.registry.PartyId;
import suyuan.model.statement.SignedStatement;
import suyuan.model.statement.StatementId;
import suyuan.verifier.http.DatabaseAway;

/// Which waiting documents go together. Nobody waits for company: what is there when the ledger has
/// taken the last statement goes with the next. Who goes with whom is on disk before the statement
/// leaves, so that after a crash the same statement is sent again.
@Singleton
final class Companies {
  private static final int MOST_JOBS = 500;

  /// A document of so many events fills half a statement by itself and has one of its own.
  private static final int LARGE = SignedStatement.DEFAULT_EVENTS / 2;

  private final Jdbi jdbi;
  private final Jobs jobs;

  Companies(Jdbi jdbi, Jobs jobs) {
    this.jdbi = jdbi;
    this.jobs = jobs;
  }

  /// Those of the party's oldest documents that go together, if it is more than one.
  Optional<Company> next(PartyId party) {
    List<Waiting> begun = begun(party);
    if (!begun.isEmpty()) {
      return load(party, begun);
    }
    Optional<Company> company = gather(party);
    company.ifPresent(this::remember);
    return company;
  }

  /// A document of which one part alone waits.
  private record Waiting(String job, int events, String shared, boolean fit) {}

  private List<Waiting> begun(PartyId party) {
    return query(
        party,
        """
        select j.id, p.events, p.shared, true from node.capture_part p
        join node.capture_job j on j.seq = p.job
        where j.party = ? and p.state = 'waiting' and p.shared =
          (select first.shared from node.capture_part first
           join node.capture_job whose on whose.seq = first.job
           where whose.party = j.party and first.state = 'waiting' and first.shared is not null
           order by whose.seq limit 1)
        order by p.shared_from\
        """);
  }

  private List<Waiting> oldest(PartyId party) {
    return query(
        party,
        """
        select j.id, j.events, '',
          (select count(*) = 1 and bool_and(state = 'waiting' and not alone and failures = 0)
           from node.capture_part where job = j.seq)
        from node.capture_job j where j.party = ? and j.finished is null
        order by j.seq\
        """);
  }

  private List<Waiting> query(PartyId party, String sql) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql + " limit " + MOST_JOBS)
                .bind(0, party.value())
                .map(
                    (row, context) ->
                        new Waiting(
                            row.getString(1), row.getInt(2), row.getString(3), row.getBoolean(4)))
                .list());
  }

  /// As many of the oldest as fill a statement, up to the first that goes by itself.
  private Optional<Company> gather(PartyId party) {
    List<Waiting> few = few(party);
    if (few.size() < 2) {
      return Optional.empty();
    }
    List<Job> together = new ArrayList<>();
    List<Packed> parts = new ArrayList<>();
    long bytes = 0;
    for (Waiting waiting : few) {
      Job job = jobs.find(waiting.job()).orElseThrow();
      Optional<Packed> part = events(job);
      bytes += part.map(Packed::size).orElse(0L);
      if (part.isEmpty() || bytes > Splitting.MAX_BYTES) {
        break;
      }
      together.add(job);
      parts.add(part.get());
    }
    return together.size() < 2 ? Optional.empty() : Optional.of(Company.of(party, together, parts));
  }

  private List<Waiting> few(PartyId party) {
    List<Waiting> few = new ArrayList<>();
    int events = 0;
    for (Waiting waiting : oldest(party)) {
      events += waiting.events();
      boolean fit = waiting.fit() && waiting.events() < LARGE;
      if (!fit || events > SignedStatement.DEFAULT_EVENTS) {
        break;
      }
      few.add(waiting);
    }
    return few;
  }

  /// Nothing where this node can't read them: such a document is left to go by itself.
  private Optional<Packed> events(Job job) {
    try {
      return Optional.of(jobs.events(job, 0));
    } catch (RuntimeException e) {
      if (DatabaseAway.of(e).isPresent()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /// Nothing, and each goes by itself, where one can't be read.
  private Optional<Company> load(PartyId party, List<Waiting> begun) {
    StatementId statement = new StatementId(begun.getFirst().shared());
    List<Job> together = begun.stream().map(one -> jobs.find(one.job()).orElseThrow()).toList();
    List<Packed> parts = together.stream().flatMap(job -> events(job).stream()).toList();
    if (parts.size() < together.size()) {
      jdbi.useTransaction(handle -> part(handle, statement));
      return Optional.empty();
    }
    return Optional.of(new Company(party, statement, Company.of(party, together, parts).members()));
  }

  private void remember(Company company) {
    jdbi.useTransaction(
        handle ->
            company
                .members()
                .forEach(
                    member ->
                        handle.execute(
                            "update node.capture_part set shared = ?, shared_from = ?"
                                + " where job = ? and ordinal = 0",
                            company.statement().value(),
                            member.from(),
                            member.job().seq())));
  }

  /// Says on disk, before it leaves, that a document goes by itself and under its own name: after a
  /// crash it must not leave once more in company.
  void goesAlone(Job job) {
    if (job.events() < LARGE) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "update node.capture_part set alone = true"
                      + " where job = ? and state = 'waiting' and not alone",
                  job.seq()));
    }
  }

  /// The ledger has them; all of them are done, or after a crash none is: a shared statement is
  /// sent again whole.
  void accepted(Company company, Receipt receipt) {
    jobs.accepted(
        company.members().stream()
            .collect(
                Collectors.toMap(
                    Company.Member::job,
                    member -> Flags.json(receipt, member.events().events(), 0))));
  }

  /// Each goes by itself from now on: the ledger refused what they said together.
  void part(Company company) {
    jdbi.useTransaction(handle -> part(handle, company.statement()));
  }

  private static void part(Handle handle, StatementId statement) {
    handle.execute(
        "update node.capture_part set shared = null, shared_from = 0, alone = true"
            + " where shared = ? and state = 'waiting'",
        statement.value());
  }
}
