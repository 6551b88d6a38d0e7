package suyuan.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses NODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("suyuan.verifier");

  @Test
  void nodeKnowsTheModelAndTheQrToolsButNotTheContract() {
    noClasses().should().dependOnClassesThat().resideInAPackage("suyuan.contract..").check(NODE);
  }

  @Test
  void featuresHaveNoCycles() {
    slices()
        .matching("suyuan.verifier.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(NODE);
  }

  @Test
  void ledgersAreReachedThroughTheirPort() {
    noClasses()
        .that()
        .resideOutsideOfPackages("suyuan.verifier.ledger..", "suyuan.verifier.node..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("suyuan.verifier.ledger.embedded..", "suyuan.verifier.ledger.fabric..")
        .check(NODE);
  }
}
