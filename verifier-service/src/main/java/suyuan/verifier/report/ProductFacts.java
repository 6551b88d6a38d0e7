package suyuan.verifier.report;

import java.time.LocalDate;
import java.util.Optional;
import suyuan.model.registry.Product;

/// What should be printed on the pack.
public record ProductFacts(
    Product product, Who brand, Optional<LocalDate> produced, Optional<LocalDate> expiry) {}
