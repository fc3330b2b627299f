package io.github.authdex.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.maven.OfflineMaven.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the example project by Maven, offline, with the plugin as it is built here. */
final class ExampleProjectTest {
  private static final String PLUGIN = "io.github.authdex:authdex-maven-plugin:0.1.0-SNAPSHOT:";

  @TempDir Path temp;
  private Path project;
  private OfflineMaven maven;

  @BeforeEach
  void copyExample() throws Exception {
    project = temp.resolve("example");
    Path example = Path.of("src/it/example");
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.toList()) {
        Files.copy(file, project.resolve(example.relativize(file).toString()));
      }
    }
    maven = OfflineMaven.of();
  }

  private Run mvn(String... words) throws IOException, InterruptedException {
    return maven.run(project, words);
  }

  private Path source(String name) {
    return project.resolve("target/generated-sources/authdex/com/acme/shop").resolve(name);
  }

  private void change(String from, String to) throws IOException {
    Path document = project.resolve("src/main/openapi/shop.yaml");
    String text = Files.readString(document);
    assertThat(text).contains(from);
    Files.writeString(document, text.replace(from, to));
  }

  /** One after the other: each step stands on the one before, and Maven takes seconds to start. */
  @Test
  void isGeneratedCompiledAndKeptRight() throws Exception {
    Run first = mvn("compile");
    assertThat(first.out()).contains("BUILD SUCCESS").contains("4 of 4 files written");
    assertThat(first.out()).contains("ignored, since authdex has no such setting: <library>");
    assertThat(project.resolve("target/classes/com/acme/Orders.class")).exists();
    assertThat(project.resolve("target/classes/com/acme/shop/Shop.class")).exists();
    assertThat(source("model/Event.java")).doesNotExist();
    assertThat(source("OrdersApi.java")).content().doesNotContain("delete");

    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(source("Shop.java"), old);
    Files.setLastModifiedTime(source("model/Order.java"), old);
    Run second = mvn("compile", PLUGIN + "check");
    assertThat(second.exitCode()).as(second.out()).isZero();
    assertThat(second.out()).doesNotContain("files written").contains("Nothing to compile");

    change("id: {type: string}", "id: {type: string}\n        at: {type: string}");
    Run check = mvn(PLUGIN + "check");
    assertThat(check.exitCode()).isNotZero();
    assertThat(check.out())
        .contains("1 file below")
        .contains("is not as would be generated: com/acme/shop/model/Order.java; run the goal");

    Run third = mvn("compile");
    assertThat(third.out()).contains("BUILD SUCCESS").contains("1 of 4 files written, 0 removed");
    assertThat(Files.getLastModifiedTime(source("Shop.java"))).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(source("model/Order.java"))).isNotEqualTo(old);
  }

  @Test
  void helpsAndOverwritesNothingOfAPersons() throws Exception {
    Files.createDirectories(source("model"));
    Files.writeString(source("Shop.java"), "mine");

    Run refused = mvn(PLUGIN + "help", "compile");
    assertThat(refused.out()).contains("authdex:generate", "authdex:check", "authdex:help");
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.out())
        .contains(
            "com/acme/shop/Shop.java (not listed in .authdex-files); move what you want to keep")
        .contains("overwritten: -Dauthdex.force")
        .doesNotContain("Exception in thread", "\tat ");
    assertThat(source("Shop.java")).hasContent("mine");

    Run forced = mvn("-q", "compile", "-Dauthdex.force");
    assertThat(forced.exitCode()).as(forced.out()).isZero();
    assertThat(source("Shop.java")).content().contains("class Shop");
  }
}
