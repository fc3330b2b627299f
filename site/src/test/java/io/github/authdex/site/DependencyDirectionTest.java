package io.github.authdex.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The site reads the catalog and the model, and neither documents nor the command line. */
@AnalyzeClasses(
    packages = "io.github.authdex.site",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class DependencyDirectionTest {
  @ArchTest
  static final ArchRule theSiteKnowsNeitherDocumentsNorTheCommandLine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..generator.openapi..", "io.github.authdex.cli..");
}
