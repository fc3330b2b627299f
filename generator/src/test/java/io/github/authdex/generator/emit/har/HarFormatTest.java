package io.github.authdex.generator.emit.har;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, checked by the published schema, and sent by a reader that fills placeholders. */
final class HarFormatTest extends FormatContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected Emitter emitter() {
    return new HarEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new HarTool();
  }

  @Override
  protected Set<String> apis() {
    return Set.of(
        "apikey-below-the-top",
        "apikey-body-and-path",
        "apikey-cookie",
        "apikey-header",
        "apikey-query",
        "basic",
        "bearer",
        "names-need-escapes",
        "oauth2-client-credentials",
        "oauth2-code",
        "oidc",
        "public-operation",
        "two-alternatives");
  }

  @Override
  protected Set<String> inexpressible() {
    return Set.of(
        "asap",
        "credential-parts",
        "digest",
        "edgegrid",
        "hawk",
        "httpsig",
        "jwt-hex",
        "jwt-query",
        "ntlm",
        "oauth1",
        "oauth2-bound",
        "signature-body",
        "signature-derived",
        "signature-header",
        "signature-query-and-key",
        "sigv4",
        "two-schemes");
  }

  /** Both bring what no lab knows before. */
  @Override
  protected Set<String> notRun() {
    return Set.of("oauth2Machine", "session");
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    for (Case each : cases) {
      ApiModel model = model(each.name());
      KnownValues emitted = new KnownValues(ApiCollection.of(model, tool()).variables());
      HarReplay replay = new HarReplay(emitted.url("{{baseUrl}}"), each.values());
      statuses.put(each.name(), replay.send(JSON.readTree(each.files().get(0).toFile())));
    }
    return statuses;
  }

  @Test
  void keepsToTheSchema(@TempDir Path folder) throws Exception {
    List<String> files = new ArrayList<>();
    try (Stream<Path> golden = Files.walk(Path.of("src", "test", "resources", "golden"))) {
      golden
          .filter(file -> file.toString().endsWith(".har"))
          .forEach(file -> files.add(file.toAbsolutePath().toString()));
    }
    assertThat(files).hasSizeGreaterThan(40);
    for (Path file : hostile(folder)) {
      files.add(file.toString());
    }
    Path broken = Files.writeString(folder.resolve("broken.har"), "{\"log\": {}}");
    files.add(broken.toString());

    String printed =
        NodeTools.of("har").print("check-archives.js", JSON.writeValueAsString(files), 60);
    assertThat(JSON.readValue(printed, new TypeReference<List<String>>() {}))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith(broken.toString()));
  }

  @Test
  void placeholdersAreOursAlone(@TempDir Path folder) throws Exception {
    String text = Files.readString(hostile(folder).get(0));
    String key = "hostile_touch_pwned_touch_pwned_touch_pwned_key";

    assertThat(Pattern.compile("\\{\\{[^{}]*}}").matcher(text).results().map(MatchResult::group))
        .isNotEmpty()
        .allMatch(("{{" + key + "}}")::equals);
    assertThat(text.split("\"request\": ", -1)).hasSize(9);
  }

  private static List<Path> hostile(Path folder) throws Exception {
    Path document = Path.of("src", "test", "resources", "emit", "hostile-text.yaml");
    ApiModel model =
        OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document)).model();
    return new OutputFolder(folder).write(new HarEmitter().emit(model, diagnostic -> {}));
  }
}
