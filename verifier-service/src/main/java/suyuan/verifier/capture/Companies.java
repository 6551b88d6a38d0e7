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

  /// What of a party's documents goes to the ledger next.
  sealed interface Next {
    record Together(Company company) implements Next {}

    /// @param told whether it stands on disk that it goes by itself
    record Alone(Job job, boolean told) implements Next {}

    record Nothing() implements Next {}
  }

  /// Those of the party's oldest documents that go together, if it is more than one; else the
  /// oldest. One query tells: it looks at 500 documents at most.
  Next next(PartyId party) {
    List<Waiting> oldest = oldest(party);
    if (oldest.isEmpty()) {
      return new Next.Nothing();
    }
    List<Waiting> begun = begun(oldest);
    Optional<Company> company = begun.isEmpty() ? gather(party, oldest) : load(party, begun);
    if (company.isEmpty()) {
      Waiting first = oldest.getFirst();
      return new Next.Alone(jobs.find(first.job()).orElseThrow(), first.alone());
    }
    if (begun.isEmpty()) {
      remember(company.get());
    }
    return new Next.Together(company.get());
  }

  /// A document that isn't done.
  ///
  /// @param shared the statement that it goes in with others, once that is settled; else empty
  /// @param alone whether it stands on disk that it goes by itself
  /// @param fit whether it may go with others: it has one part, which waits and has not failed
  private record Waiting(String job, int events, String shared, boolean alone, boolean fit) {}

  /// Those that were on their way together when this node, or the one before it, was stopped.
  private static List<Waiting> begun(List<Waiting> oldest) {
    Optional<String> shared =
        oldest.stream().map(Waiting::shared).filter(one -> !one.isEmpty()).findFirst();
    return oldest.stream().filter(one -> shared.filter(one.shared()::equals).isPresent()).toList();
  }

  private List<Waiting> oldest(PartyId party) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select j.id, j.events,
                      coalesce(max(p.shared) filter (where p.state = 'waiting'), ''),
                      bool_or(p.alone),
                      count(*) = 1 and bool_and(p.state = 'waiting' and not p.alone and p.failures = 0)
                    from (select seq, id, events from node.capture_job
                          where party = ? and finished is null order by seq limit ?) j
                    join node.capture_part p on p.job = j.seq
                    group by j.seq, j.id, j.events order by j.seq\
                    """)
                .bind(0, party.value())
                .bind(1, MOST_JOBS)
                .map(
                    (row, context) ->
                        new Waiting(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getBoolean(4),
                            row.getBoolean(5)))
                .list());
  }

  /// As many of the oldest as fill a statement, up to the first that goes by itself.
  private Optional<Company> gather(PartyId party, List<Waiting> oldest) {
    List<Waiting> few = few(oldest);
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

  private static List<Waiting> few(List<Waiting> oldest) {
    List<Waiting> few = new ArrayList<>();
    int events = 0;
    for (Waiting waiting : oldest) {
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
  /// crash it must not leave once more in company. One that nobody was before when it came was
  /// written so from the first.
  void goesAlone(Next.Alone next) {
    Job job = next.job();
    if (!next.told() && job.events() < LARGE) {
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
