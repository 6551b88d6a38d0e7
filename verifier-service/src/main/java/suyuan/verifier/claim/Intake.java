package suyuan.verifier.claim;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.gs1.DigitalLink;
import suyuan.model.gs1.Gs1Exception;
import suyuan.model.json.Json;
import suyuan.model.json.JsonLimits;
import suyuan.verifier.claim.Claims.Complaint;
import suyuan.verifier.claim.Claims.Photo;
import suyuan.verifier.http.ProblemException;
import suyuan.verifier.report.Asked;
import suyuan.verifier.report.Evidence;
import suyuan.verifier.report.Looks;
import suyuan.verifier.report.Report;
import suyuan.verifier.report.Reports;

/// Takes claims: checks what came in, and fills in lot and purchase from the records.
@Singleton
@Requires(beans = Reports.class)
final class Intake {
  private static final int MOST_WORDS = 1000;
  private static final int MOST_PHOTO_BYTES = 8 << 20;

  private final Claims claims;
  private final Reports reports;
  private final Pseudonyms pseudonyms;
  private final Pace pace = new Pace();

  Intake(Claims claims, Reports reports, Pseudonyms pseudonyms) {
    this.claims = claims;
    this.reports = reports;
    this.pseudonyms = pseudonyms;
  }

  /// What a form brings.
  ///
  /// @param photo no bytes if there is none
  record Form(String about, String problem, String words, Bytes photo) {}

  /// What became of it.
  sealed interface Taken {
    record Claimed(Claim claim) implements Taken {}

    /// Not taken: one thing is wrong.
    ///
    /// @param what key of `claim.wrong.<what>`
    record Wrong(String what) implements Taken {}

    record TooMany() implements Taken {}
  }

  /// The report that a claim is about.
  ///
  /// @throws Gs1Exception if this is no product, lot or item
  Report report(String about) {
    DigitalLink link = DigitalLink.parse("https://id.gs1.org" + about);
    Asked subject =
        link.gtin()
            .map(gtin -> new Asked(gtin, link.lot(), link.item()))
            .orElseThrow(
                () ->
                    suyuan.verifier.http.Problem.badRequest("about", "A claim is about a product.")
                        .asException());
    return reports.about(subject, Looks.NONE);
  }

  Taken take(Form form, Origin origin) {
    Optional<Problem> problem = Problem.of(form.problem());
    Optional<String> wrong = wrong(form, problem);
    if (wrong.isPresent()) {
      return new Taken.Wrong(wrong.get());
    }
    Report report = report(form.about());
    if (report.facts().isEmpty()) {
      return new Taken.Wrong("unknown");
    }
    return pace.allows(origin.address())
        ? new Taken.Claimed(claims.accept(complaint(form, problem.orElseThrow(), report, origin)))
        : new Taken.TooMany();
  }

  private static Optional<String> wrong(Form form, Optional<Problem> problem) {
    if (problem.isEmpty()) {
      return Optional.of("problem");
    }
    if (form.words().length() > MOST_WORDS || form.words().indexOf('\0') >= 0) {
      return Optional.of("words");
    }
    boolean badPhoto =
        form.photo().size() > MOST_PHOTO_BYTES
            || (form.photo().size() > 0 && !Claims.isPicture(form.photo()));
    return badPhoto ? Optional.of("photo") : Optional.empty();
  }

  private Complaint complaint(Form form, Problem problem, Report report, Origin origin) {
    return new Complaint(
        report.subject(),
        problem,
        report.sale().map(Intake::position),
        Optional.of(form.words().strip()).filter(words -> !words.isEmpty()),
        form.photo().size() == 0
            ? Optional.empty()
            : Optional.of(new Photo(form.photo(), Claims.typeOf(form.photo()))),
        pseudonyms.of(origin));
  }

  private static String position(Evidence sale) {
    return sale.block() + "/" + sale.transaction() + "/" + sale.event();
  }

  /// A claim in JSON: `about` (path of the report), `problem`; `words` and `contact` if any. Of the
  /// contact only a pseudonym is kept.
  Claim take(byte[] body, Origin from) {
    if (!(Json.parse(body, JsonLimits.SMALL) instanceof Json.Obj json)) {
      throw suyuan.verifier.http.Problem.badRequest("bad-claim", "A claim is a JSON object.")
          .asException();
    }
    var form =
        new Form(
            json.string("about").orElse(""),
            json.string("problem").orElse(""),
            json.string("words").orElse(""),
            Bytes.of());
    Origin origin = new Origin(from.address(), from.agent(), json.string("contact"), from.desk());
    return switch (parsed(form, origin)) {
      case Taken.Claimed made -> made.claim();
      case Taken.Wrong wrong ->
          throw suyuan.verifier.http.Problem.of(
                  HttpStatus.UNPROCESSABLE_ENTITY, "bad-claim", "The claim lacks: " + wrong.what())
              .with("field", wrong.what())
              .asException();
      case Taken.TooMany _ ->
          throw suyuan.verifier.http.Problem.of(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "too-many-claims",
                  "Too many claims from this address; try again in ten minutes.")
              .asException();
    };
  }

  private Taken parsed(Form form, Origin origin) {
    try {
      return take(form, origin);
    } catch (Gs1Exception e) {
      throw suyuan.verifier.http.Problem.badRequest("about", String.valueOf(e.getMessage()))
          .with("field", "about")
          .asException();
    }
  }

  static ProblemException noSuchClaim() {
    return suyuan.verifier.http.Problem.notFound("There is no claim with this number.")
        .asException();
  }
}
