package suyuan.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses MODEL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("suyuan");

  @Test
  void modelKnowsOnlyItselfAndItsParsers() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "suyuan.model..",
            "java.lang..",
            "java.io..",
            "java.math..",
            "java.net",
            "java.nio..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..",
            "org.bouncycastle..",
            "com.fasterxml.jackson.core..",
            "org.jspecify.annotations..")
        .check(MODEL);
  }

  @Test
  void modelHasNoClock() {
    for (Class<?> moment :
        new Class<?>[] {
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class
        }) {
      noClasses().should().callMethod(moment, "now").check(MODEL);
    }
    noClasses().should().dependOnClassesThat().areAssignableTo(InstantSource.class).check(MODEL);
    noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(MODEL);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(MODEL);
    noClasses().should().callMethod(System.class, "nanoTime").check(MODEL);
  }

  @Test
  void modelHasNoNetworkAndNoFiles() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URL|URLConnection|http\\..*)")
        .check(MODEL);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.(io\\.File.*|nio\\.file\\.Files)")
        .check(MODEL);
  }
}
