package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A simple name means one thing: whoever reads it need not look at the imports. */
final class SimpleNamesTest {
  private static final String RUNTIME = "io.github.authdex.auth.";
  private static final String LAB = "io.github.authdex.lab.";

  /** Names that stand twice on purpose. */
  private static final Map<String, Set<String>> TWICE =
      Map.of(
          // The lab reads the same specification by itself (docs/decisions/0004).
          "ClientProof", Set.of(LAB + "oauth2", RUNTIME + "oauth2"),
          "Md4", Set.of(LAB + "ntlm", RUNTIME + "ntlm"),
          "MessageAlgorithm", Set.of(LAB + "httpsig", RUNTIME + "httpsig"),
          "TokenEndpoint", Set.of(LAB + "oauth2", RUNTIME + "oauth2"));

  @Test
  void noTwoPackagesHaveATypeOfOneName() {
    Map<String, Set<String>> packages = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new MainClasses())
            .importPackages("io.github.authdex")) {
      if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
        packages
            .computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
            .add(type.getPackageName());
      }
    }
    assertThat(packages).containsKeys("AuthScheme", "Lab", "Main");
    packages.values().removeIf(in -> in.size() == 1);
    assertThat(packages).containsExactlyInAnyOrderEntriesOf(TWICE);
  }
}
