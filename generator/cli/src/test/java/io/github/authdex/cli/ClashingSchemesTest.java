package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.lab.testing.Upwards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes that go together and write one place of a request are told whenever files are made. */
final class ClashingSchemesTest {
  private static final String CLASHING =
      Upwards.find("src/test/resources/openapi/security-same-place").toString();
  private static final String FITTING =
      Upwards.find("src/test/resources/openapi/security-other-places").toString();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"client", "collection"})
  void schemesOfADocumentThatNeedOnePlaceAreTold(String verb) {
    Cli.Result result = generate(verb, CLASHING);

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err())
        .contains(
            CLASHING
                + "/openapi.yaml:5: warning: #/security/0 asks for \"token\" (bearer) with \"login\""
                + " (basic), which both write the header \"Authorization\": no request carries both"
                + " (a client refuses to send, a collection leaves the alternative out); make them"
                + " two alternatives if either will do, or take one away [places-differ]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "collection"})
  void schemesOfADocumentThatFitOnARequestAreNotTold(String verb) {
    Cli.Result result = generate(verb, FITTING);

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("places-differ");
  }

  private Cli.Result generate(String verb, String api) {
    List<String> words =
        new ArrayList<>(List.of(verb, api + "/openapi.yaml", "-o", folder.toString()));
    words.addAll(verb.equals("client") ? List.of("--package", "com.example") : List.of());
    return Cli.run(words.toArray(String[]::new));
  }

  @Test
  void entryWhoseSchemesNeedOnePlaceIsToldAndNotShown() {
    String entries = Upwards.find("catalog/src/test/resources/clashes").toString();

    Cli.Result result = Cli.run("show", "clashing", "--catalog", entries);

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains(
            entries
                + "/clashing.yaml:56: warning: security[1] asks for \"bearer\" (bearer) with"
                + " \"basic\" (basic), which both write the header \"Authorization\": ");
  }
}
