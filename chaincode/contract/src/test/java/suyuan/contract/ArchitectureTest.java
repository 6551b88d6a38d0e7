package suyuan.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void contractKnowsTheModelAndNothingElseOfOurs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("suyuan.qr..", "suyuan.verifier..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("suyuan.contract"));
  }
}
