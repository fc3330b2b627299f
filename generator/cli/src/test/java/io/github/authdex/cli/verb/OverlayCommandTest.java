package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverlayCommandTest {
  private static final String OPENAI =
      """
      openapi: 3.0.0
      info: {title: OpenAI, version: '1'} # ours
      servers:
      - url: https://api.openai.com/v1
      paths:
        /models:
          get:
            responses: {'200': {description: OK}}
      """;

  private static final String DEFINED =
      """
      components:
        securitySchemes:
          apiKey:
            type: http
            scheme: bearer
      security:
        - apiKey: []
      """;

  private static final String TAGS =
      """
      overlay: 1.1.0
      info: {title: t, version: '1'}
      extends: a%20b.yaml
      actions:
      - {target: $.paths.*.get, update: {tags: [models]}}
      - {target: $.none, remove: true}
      """;

  @TempDir private Path folder;
  private Path spec;
  private Path overlay;

  @BeforeEach
  void write() throws IOException {
    spec = Files.writeString(folder.resolve("a b.yaml"), OPENAI);
    overlay = Files.writeString(folder.resolve("tags.overlay.yaml"), TAGS);
  }

  @Test
  void overlayIsPrintedAndKnowsItsDocument() throws IOException {
    Path made = folder.resolve("made.overlay.yaml");
    Cli.Result result = Cli.run("overlay", spec.toString(), "-o", made.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(Files.readString(made))
        .isEqualTo(
            """
            overlay: '1.0.0'
            info:
              title: Security of OpenAI
              version: '1.0.0'
            extends: 'a%20b.yaml'
            actions:
              - target: $
                description: How the API authenticates.
                update:
                  components:
                    securitySchemes:
                      apiKey:
                        type: http
                        scheme: bearer
                  security:
                    - apiKey: []
            """);
    assertThat(Cli.run("overlay", "--apply", made.toString()).out()).isEqualTo(OPENAI + DEFINED);
  }

  @Test
  void versionAndFormatAreAsWanted() throws IOException {
    Path made = folder.resolve("made.json");
    Cli.run("overlay", spec.toString(), "--overlay-version", "1.1", "-o", made.toString());

    assertThat(Files.readString(made)).startsWith("{\n  \"overlay\": \"1.1.0\",\n");
  }

  @Test
  void catalogIsAppliedAtOnce() {
    assertThat(Cli.run("overlay", spec.toString(), "--apply").out()).isEqualTo(OPENAI + DEFINED);
    assertThat(Cli.run("overlay", "--apply", spec.toString()).out()).isEqualTo(OPENAI + DEFINED);
    assertThat(Cli.runWithInput(OPENAI, "overlay", "-", "--apply").out())
        .isEqualTo(OPENAI + DEFINED);
  }

  @Test
  void anyOverlayIsAppliedAndWhatItMissesIsTold() {
    Cli.Result result = Cli.run("overlay", "--apply", overlay.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo(OPENAI + "      tags:\n        - models\n");
    assertThat(result.err())
        .isEqualTo(
            overlay
                + ":6: warning: $.none selects nothing, so the action changes nothing"
                + " [overlay-unmatched]\n");
    assertThat(Cli.run("overlay", spec.toString(), "--apply", overlay.toString()).out())
        .isEqualTo(result.out());
  }

  @Test
  void overlaysAreAppliedInTheirOrder() {
    Cli.Result result =
        Cli.run("overlay", spec.toString(), "--apply", overlay.toString(), "--apply");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("      tags:\n        - models\n").endsWith(DEFINED);
  }

  @Test
  void whatCannotBeAppliedWritesNothing() throws IOException {
    Files.writeString(
        overlay,
        """
        overlay: 1.0.0
        info: {title: t, version: '1'}
        actions:
        - {target: $.info.title, update: x}
        """);
    Path output = folder.resolve("output.yaml");

    Cli.Result result =
        Cli.run("overlay", spec.toString(), "--apply", overlay.toString(), "-o", output.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            overlay
                + ":4: error: $.info.title selects the value at $['info']['title']; Overlay 1.0"
                + " selects objects and arrays alone: say \"overlay: 1.1.0\", or select what is"
                + " around it [overlay-value]\n");
    assertThat(output).doesNotExist();
  }

  @Test
  void nothingIsFetched() throws IOException {
    Files.writeString(overlay, TAGS.replace("a%20b.yaml", "https://127.0.0.1:1/openapi.yaml"));

    assertThat(Cli.run("overlay", "--apply", overlay.toString()).err())
        .isEqualTo(
            "authdex: \""
                + overlay
                + "\" extends \"https://127.0.0.1:1/openapi.yaml\", which is not fetched; give the"
                + " document as a file\n");
  }

  @Test
  void overlayInPlaceOfADocumentIsToldHowToUse() {
    assertThat(Cli.run("overlay", overlay.toString()).err())
        .isEqualTo(
            "authdex: \""
                + overlay
                + "\" is an Overlay document; \"--apply "
                + overlay
                + "\" applies it\n");
  }

  @Test
  void rightDocumentNeedsNothing() throws IOException {
    Files.writeString(spec, OPENAI + DEFINED);
    Cli.Result result = Cli.run("overlay", spec.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualTo(spec + ": nothing to correct\n");
  }
}
