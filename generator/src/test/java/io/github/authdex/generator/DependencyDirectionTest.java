package io.github.authdex.generator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;

/** Who may import whom, from the runtime at the bottom to the command line at the top. */
@AnalyzeClasses(
    packages = "io.github.authdex",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class DependencyDirectionTest {
  private static final String RUNTIME = "io.github.authdex.auth..";
  private static final String CLIENT = "io.github.authdex.client..";
  private static final String CATALOG = "io.github.authdex.catalog..";
  private static final String GENERATOR = "io.github.authdex.generator..";

  @ArchTest
  static final ArchRule theRuntimeStandsOnItsTwoLibraries =
      noClasses()
          .that()
          .resideInAnyPackage(RUNTIME, CLIENT)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "javax..",
              "com.fasterxml.jackson.core..",
              "com.nimbusds..",
              RUNTIME,
              CLIENT);

  @ArchTest
  static final ArchRule authKnowsNoGeneratedClient =
      noClasses()
          .that()
          .resideInAPackage(RUNTIME)
          .should()
          .dependOnClassesThat(resideInAPackage(CLIENT));

  @ArchTest
  static final ArchRule theCatalogKnowsNoGenerator =
      noClasses()
          .that()
          .resideInAPackage(CATALOG)
          .should()
          .dependOnClassesThat(resideInAPackage(GENERATOR));

  /**
   * OpenID Connect is OAuth 2.0; that and ASAP sign with JWTs; an OAuth client may be known by its
   * certificate (RFC 8705); all share what is internal.
   */
  @ArchTest
  static final ArchRule kindsDoNotKnowEachOther =
      slices()
          .matching("io.github.authdex.auth.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(resideInAPackage("..auth.oidc.."), resideInAPackage("..auth.oauth2.."))
          .ignoreDependency(
              resideInAnyPackage("..auth.oauth2..", "..auth.asap.."),
              resideInAPackage("..auth.jwt.."))
          .ignoreDependency(resideInAPackage("..auth.oauth2.."), resideInAPackage("..auth.mtls.."))
          .ignoreDependency(resideInAPackage(RUNTIME), resideInAPackage("..auth.internal.."));

  /** So that what they sign with can be put on another HTTP library. */
  @ArchTest
  static final ArchRule kindsMeetNoHttpLibrary =
      noClasses()
          .that(
              resideInAPackage("io.github.authdex.auth.(*)..")
                  .and(not(resideInAPackage("..auth.internal.."))))
          .should()
          .dependOnClassesThat(resideInAPackage("java.net.http.."));

  @ArchTest
  static final ArchRule theModelKnowsNeitherInputsNorOutputs =
      noClasses()
          .that()
          .resideInAPackage("..generator.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..generator.openapi..",
              "..generator.preset..",
              "..generator.plan..",
              "..generator.emit..",
              "..generator.lab..",
              "..generator.cli..",
              "io.github.authdex.catalog");

  @ArchTest
  static final ArchRule formatsDoNotKnowEachOther =
      slices().matching("..generator.emit.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule formatsAndTheLabKnowTheModelAlone =
      noClasses()
          .that()
          .resideInAnyPackage("..generator.emit.(*)..", "..generator.lab..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..generator.openapi..", "..generator.preset..", "io.github.authdex.catalog");

  @ArchTest
  static final ArchRule nothingKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("..generator.cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("..generator.cli.."));

  @ArchTest
  static final ArchRule formatsAndTheReaderTouchNeitherDiskNorClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..generator.emit.postman..",
              "..generator.emit.javaclient..",
              "..generator.openapi..",
              "..generator.model..",
              "..generator.plan..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Files.class, Clock.class)
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
