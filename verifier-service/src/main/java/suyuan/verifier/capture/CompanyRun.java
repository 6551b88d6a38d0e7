package suyuan.verifier.capture;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suyuan.model.ledger.Receipt;
import suyuan.verifier.ledger.Outcome;

/// Brings the shared statement of several documents to its end: taken, all of them have its
/// receipt; refused, each goes by itself, so that none sinks another. While the ledger or the
/// database is away it waits.
final class CompanyRun implements Errand {
  private static final Logger LOG = LoggerFactory.getLogger(CompanyRun.class);
  private static final int MOST_FAILURES = 3;

  private final Companies companies;
  private final Submission submission;
  private final Company company;
  private final Packed events;
  private int failures;
  private boolean mayBeRecorded;

  CompanyRun(Companies companies, Submission submission, Company company) {
    this.companies = companies;
    this.submission = submission;
    this.company = company;
    this.events = company.events();
  }

  @Override
  public boolean settled() {
    return switch (submission.recordPart(company.party(), company.statement(), events)) {
      case Outcome.Recorded(Receipt receipt, boolean repeated) -> {
        companies.accepted(company, receipt);
        yield true;
      }
      case Outcome.Refused(List<?> faults) -> {
        companies.part(company);
        yield true;
      }
      case Outcome.Unavailable(String sentence) -> false;
      case Outcome.Unknown(String sentence) -> {
        mayBeRecorded = true;
        yield false;
      }
    };
  }

  @Override
  public boolean givesUp(Throwable failure) {
    failures++;
    LOG.warn(
        "Try {} of statement {} failed: {}", failures, company.statement(), failure.toString());
    if (failures < MOST_FAILURES || mayBeRecorded) {
      return false;
    }
    companies.part(company);
    return true;
  }
}
