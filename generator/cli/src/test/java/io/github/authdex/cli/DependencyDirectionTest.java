package io.github.authdex.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.authdex.auth.AuthScheme;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;

/** Who may import whom, from the runtime at the bottom to the command line at the top. */
@AnalyzeClasses(packages = "io.github.authdex", importOptions = MainClasses.class)
final class DependencyDirectionTest {
  private static final String RUNTIME = "io.github.authdex.auth..";
  private static final String CLIENT = "io.github.authdex.client..";
  private static final String CATALOG = "io.github.authdex.catalog..";
  private static final String MODEL = "io.github.authdex.model..";
  private static final String LAB = "io.github.authdex.lab..";
  private static final String GENERATOR = "io.github.authdex.generator..";
  private static final String SITE = "io.github.authdex.site..";
  private static final String CLI = "io.github.authdex.cli..";

  /** What all kinds may use. */
  private static final String[] ROOMS = {
    "io.github.authdex.auth",
    "io.github.authdex.auth.credential..",
    "io.github.authdex.auth.exchange..",
    "io.github.authdex.auth.internal..",
    "io.github.authdex.auth.jdk..",
    "io.github.authdex.auth.message..",
    "io.github.authdex.auth.metadata..",
    "io.github.authdex.auth.sending..",
    "io.github.authdex.auth.token.."
  };

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
              "com.sun.net.httpserver..",
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

  /** They stand on the class path, where the module's exports hide nothing. */
  @ArchTest
  static final ArchRule whatIsInternalIsTheRuntimesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(RUNTIME, CLIENT)
          .should()
          .dependOnClassesThat(resideInAPackage("..auth.internal.."));

  /** The lab reads proofs by itself (docs/decisions/0004). */
  @ArchTest
  static final ArchRule theLabSharesNoSigner =
      noClasses()
          .that()
          .resideInAPackage(LAB)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("com.nimbusds..", "..auth.jdk..", "..auth.sending.."));

  /** A kind says how a request is proven, and nothing of how it is sent. */
  @ArchTest
  static final ArchRule kindsDoNotSend =
      noClasses()
          .that(resideInAPackage(RUNTIME).and(not(resideInAnyPackage(ROOMS))))
          .should()
          .dependOnClassesThat(resideInAnyPackage("..auth.jdk..", "..auth.sending.."));

  @ArchTest
  static final ArchRule theCatalogKnowsNoGenerator =
      noClasses()
          .that()
          .resideInAPackage(CATALOG)
          .should()
          .dependOnClassesThat(resideInAnyPackage(MODEL, LAB, GENERATOR, SITE, CLI));

  /** But for a sealed type and those that it permits, which the compiler wants to know. */
  @ArchTest
  static final ArchRule noTwoPackagesImportEachOther =
      slices()
          .matching("io.github.authdex.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              belongToAnyOf(AuthScheme.class),
              resideInAPackage(RUNTIME).and(not(resideInAnyPackage(ROOMS))));

  /**
   * OpenID Connect is OAuth 2.0; that and ASAP sign with JWTs; an OAuth client may be known by its
   * certificate (RFC 8705); a login is by OAuth 2.0 and OpenID Connect; all share what is internal.
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
          .ignoreDependency(
              resideInAPackage("..auth.login.."),
              resideInAnyPackage("..auth.oauth2..", "..auth.oidc..", "..auth.jwt.."))
          .ignoreDependency(resideInAPackage(RUNTIME), resideInAnyPackage(ROOMS));

  /** So that another HTTP library can carry what is signed and decided. */
  @ArchTest
  static final ArchRule fewMeetTheHttpLibrary =
      noClasses()
          .that(
              resideInAPackage(RUNTIME)
                  .and(
                      not(
                          resideInAnyPackage(
                              "..auth.jdk..",
                              "..auth.exchange..",
                              "..auth.internal.jdk..",
                              "..auth.internal.async.."))))
          .should()
          .dependOnClassesThat(resideInAPackage("java.net.http.."));

  @ArchTest
  static final ArchRule theModelKnowsNeitherInputsNorOutputs =
      noClasses()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GENERATOR, LAB, SITE, CLI, CATALOG);

  @ArchTest
  static final ArchRule formatsDoNotKnowEachOther =
      slices()
          .matching("..generator.emit.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage("..generator.emit.collection.."));

  @ArchTest
  static final ArchRule formatsAndTheLabKnowTheModelAlone =
      noClasses()
          .that()
          .resideInAnyPackage("..generator.emit.(*)..", LAB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..generator.openapi..", "..generator.preset..", "io.github.authdex.catalog");

  /** Pages show what the catalog and the formats say, and read no document by themselves. */
  @ArchTest
  static final ArchRule theSiteKnowsCatalogAndFormats =
      noClasses()
          .that()
          .resideInAPackage(SITE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(LAB, "..generator.openapi..", "..generator.lint..");

  @ArchTest
  static final ArchRule theSiteIsTheCommandLinesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages(SITE, CLI)
          .should()
          .dependOnClassesThat(resideInAPackage(SITE));

  @ArchTest
  static final ArchRule nothingKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat(resideInAPackage(CLI));

  @ArchTest
  static final ArchRule formatsAndTheReaderTouchNeitherDiskNorClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..generator.emit.(*)..", "..generator.openapi..", MODEL, "..generator.plan..")
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
