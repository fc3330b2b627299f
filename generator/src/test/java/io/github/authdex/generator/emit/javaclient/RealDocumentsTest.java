package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients of seven large public APIs compile, without a warning or a line over 120 columns. */
class RealDocumentsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "github.com/api.github.com.json, GitHub",
    "stripe.com.json, Stripe",
    "slack.com.json, Slack",
    "spotify.com.json, Spotify",
    "notion.com.json, Notion",
    "amazonaws.com/s3.json, AmazonSimpleStorageService",
    "googleapis.com/drive.json, GoogleDrive"
  })
  void clientCompiles(String document, String entry) throws IOException, SourceException {
    ApiModel model = read(OpenApiDirectory.document(document));
    List<OutputFile> files = new JavaClientEmitter("com.acme").emit(model, diagnostic -> {});
    assertThat(files.get(0).path()).isEqualTo("com/acme/" + entry + ".java");
    assertThat(files.stream().flatMap(file -> file.content().lines()))
        .allMatch(line -> line.length() <= 120);
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();
    assertThat(compiled.names()).contains("com.acme." + entry);
  }

  private static ApiModel read(Path document) throws IOException, SourceException {
    return OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document)).model();
  }
}
