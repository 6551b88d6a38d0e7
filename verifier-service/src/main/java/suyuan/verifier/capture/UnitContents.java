package suyuan.verifier.capture;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.stream.Stream;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Sscc;

/// What is in logistic units, as far as the read model knows.
@Singleton
final class UnitContents {

  Stream<Gtin> of(Collection<Sscc> units) {
    return Stream.of();
  }
}
