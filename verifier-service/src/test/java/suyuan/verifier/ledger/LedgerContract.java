package suyuan.verifier.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// The port's promises: every ledger passes these, with the same outcomes, codes, order and replay.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LedgerContract implements RecordingCases, RegistrationCases, ReplayCases {
  private @Nullable LedgerStage stage;

  /// An empty ledger, with the members of [Cast].
  protected abstract Ledger open() throws Exception;

  @BeforeAll
  void found() throws Exception {
    stage = new LedgerStage(open());
  }

  @Override
  public final LedgerStage stage() {
    return Objects.requireNonNull(stage);
  }
}
