package io.github.authdex.cli.print;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.authdex.cli.MainClasses;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.PrintStream;

/** Nothing is printed past the gate, so that a new verb cannot forget it. */
@AnalyzeClasses(packages = "io.github.authdex", importOptions = MainClasses.class)
final class PrintGateTest {
  @ArchTest
  static final ArchRule nothingButTheGateHasAStreamToPrintOn =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.authdex.cli.print")
          .and()
          .doNotHaveFullyQualifiedName("io.github.authdex.cli.Main")
          .and()
          .doNotHaveFullyQualifiedName("io.github.authdex.cli.console.Terminal")
          .and() // Runs the verbs with nothing to print on.
          .doNotHaveFullyQualifiedName("io.github.authdex.cli.WarmUp")
          .and() // A program of the build, which prints lines that it makes harmless itself.
          .doNotHaveFullyQualifiedName("io.github.authdex.catalog.IndexCompiler")
          .and() // Reads what is typed and not shown, where a console is the only way to.
          .doNotHaveFullyQualifiedName("io.github.authdex.cli.login.HiddenInput")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(PrintStream.class, Console.class, FileDescriptor.class);

  @ArchTest
  static final ArchRule nothingPrintsAStackTrace =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "it prints a stack trace",
                  call ->
                      call.getTarget().getName().equals("printStackTrace")
                          || call.getTarget().getName().equals("dumpStack")));

  /** Its sequences would be the only ones that no document made. */
  @ArchTest
  static final ArchRule colourIsMadeInOnePlace =
      noClasses()
          .that(
              describe(
                  "do not set the terminal up",
                  (JavaClass type) -> !type.getSimpleName().equals("Terminal")))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("picocli.CommandLine$Help$Ansi$Style");
}
