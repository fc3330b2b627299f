package io.github.authdex.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.select.OperationSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClientSpecTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shop, version: "1"}
      paths: {/a: {$ref: "#/components/x"}}
      """;

  @TempDir Path temp;

  private ClientSpec spec(String text, String packageName) throws IOException {
    Path file = Files.writeString(temp.resolve("shop.yaml"), text);
    return new ClientSpec(
        Optional.of(file), Optional.empty(), packageName, OperationSelection.ALL, false);
  }

  @Test
  void fingerprintChangesWithDocumentOptionsAndGenerator() throws IOException {
    Optional<String> one = spec(DOCUMENT, "a.b").fingerprint("1");

    assertThat(one).isPresent().isEqualTo(spec(DOCUMENT, "a.b").fingerprint("1"));
    assertThat(spec(DOCUMENT, "a.b").fingerprint("2")).isNotEqualTo(one);
    assertThat(spec(DOCUMENT, "a.c").fingerprint("1")).isNotEqualTo(one);
    assertThat(spec(DOCUMENT + "#\n", "a.b").fingerprint("1")).isNotEqualTo(one);
  }

  @Test
  void documentOfSeveralFilesIsAlwaysReadAnew() throws IOException {
    for (String reference : List.of("{$ref: other.yaml}", "{\"$ref\": \"./x.json#/a\"}")) {
      assertThat(spec(DOCUMENT + "x: " + reference + "\n", "a.b").fingerprint("1")).isEmpty();
    }
  }

  @Test
  void apiOfTheCatalogNeedsNoDocument() throws Exception {
    ClientSpec.Generated client =
        new ClientSpec(
                Optional.empty(),
                Optional.of("github"),
                "com.acme.github",
                OperationSelection.ALL,
                false)
            .generate();

    assertThat(client.source()).isEqualTo("java of github in ./com/acme/github/");
    assertThat(client.files()).anyMatch(file -> file.path().equals("com/acme/github/GitHub.java"));
  }

  @Test
  void fingerprintIsCurrentWhileItsFilesAreThere() throws IOException {
    Path file = Files.writeString(temp.resolve("A.java"), "");
    InputStamp fingerprint = new InputStamp(temp.resolve("below/x.fingerprint"));
    assertThat(fingerprint.isCurrent("1")).isFalse();

    fingerprint.write("1", List.of(file));
    assertThat(fingerprint.isCurrent("1")).isTrue();
    assertThat(fingerprint.isCurrent("2")).isFalse();
    Files.delete(file);
    assertThat(fingerprint.isCurrent("1")).isFalse();
  }

  @Test
  void settingsThatAreIgnoredAreSaid() {
    Set<String> known = Set.of("include", "exclude", "inputSpec");

    assertThat(IgnoredSettings.words(Set.of("inputSpec"), known)).isEmpty();
    assertThat(IgnoredSettings.words(Set.of("inclde"), known))
        .contains("ignored, since authdex has no such setting: <inclde> (did you mean <include>?)");
  }
}
