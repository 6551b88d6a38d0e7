package suyuan.verifier.ledger.embedded;

import java.util.List;
import java.util.Optional;
import suyuan.model.Bytes;
import suyuan.model.admission.LotMark;

/// What one committed record changes in the state.
record StateChange(long block, Optional<Bytes> registration, List<LotMark> marks) {}
