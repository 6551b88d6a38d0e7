package suyuan.qr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void qrToolsKnowTheModelAndNothingElseOfOurs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("suyuan.contract..", "suyuan.verifier..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("suyuan.qr"));
  }
}
