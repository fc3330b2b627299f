package io.github.authdex.generator.emit.insomnia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Insomnia's files, read by the shape that its import takes and rendered by its template engine. It
 * has no runner that a test can have, so that nothing is sent.
 */
final class InsomniaEmitterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "s3cret-9f31";
  private static final Map<String, JsonNode> CHECKED = new HashMap<>();

  @BeforeAll
  static void check(@TempDir Path temp) throws Exception {
    Path document = Path.of("src", "test", "resources", "wire", "templates.yaml");
    Map<String, ApiModel> models = new LinkedHashMap<>();
    models.put(
        "templates",
        OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document)).model());
    GoldenModels.all().forEach((name, model) -> models.put(name, model.get()));
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (Map.Entry<String, ApiModel> each : models.entrySet()) {
      List<Path> files =
          new OutputFolder(temp.resolve(each.getKey()))
              .write(new InsomniaEmitter().emit(each.getValue(), diagnostic -> {}));
      Map<String, String> values = new LinkedHashMap<>();
      for (EnvironmentVariable variable :
          ApiCollection.of(each.getValue(), new InsomniaTool()).variables()) {
        if (variable.secret()) {
          values.put(variable.key(), SECRET);
        }
      }
      jobs.add(Map.of("name", each.getKey(), "file", files.get(0).toString(), "values", values));
    }
    String printed =
        NodeTools.of("insomnia").print("check-collections.js", JSON.writeValueAsString(jobs), 120);
    JSON.readTree(printed).forEach(each -> CHECKED.put(each.get("name").asText(), each));
  }

  @Test
  void everyGoldenCollectionHasTheShapeThatTheImportTakes() {
    assertThat(CHECKED).hasSize(GoldenModels.all().size() + 1);
    CHECKED.forEach((name, each) -> assertThat(each.get("problems")).as(name).isEmpty());
  }

  @Test
  void takesNoTextForATemplate() {
    JsonNode folder = CHECKED.get("templates").get("rendered").get(0);
    assertThat(folder.at("/authentication/token").asText()).isEqualTo(SECRET);
    assertThat(folder.toString().split(SECRET, -1)).hasSize(2);
    JsonNode request = folder.at("/children/3/children/0");
    assertThat(request.get("url").asText())
        .isEqualTo("https://api.acme.example/v1/%3C%3Cacme_token%3E%3E/:acme_token/:__now__");
    assertThat(request.at("/headers/1/value").asText())
        .isEqualTo(
            "<<acme_token>> { { _.acme_token }} ${[ acme_token ]} { % now %} { # x # }  X-Other: 1");
    assertThat(request.at("/parameters/0/value").asText())
        .isEqualTo(
            "%3C%3Cacme_token%3E%3E%20%7B%7B%20_.acme_token%20%7D%7D%20$%7B[%20acme_token%20]%7D"
                + "%20%7B%25%20now%20%25%7D%20%7B%23%20x%20%23%7D%20a%2Bb%26c%3Dd");
    assertThat(folder.at("/children/1/body/params/0/value").asText())
        .isEqualTo(
            "<<acme_token>> { { _.acme_token }} ${[ acme_token ]} { % now %} { # x # }\n# not: sent");
  }

  @Test
  void fillsReferencesInWhatVariablesHold() {
    assertThat(CHECKED.get("sigv4").at("/rendered/0/children/0/url").asText())
        .startsWith("https://eu.acme.example/");
    assertThat(CHECKED.get("basic").at("/rendered/0/authentication/username").asText())
        .isEqualTo(SECRET);
  }

  @Test
  void saysWhatItCannotExpress() {
    TreeSet<String> said = new TreeSet<>();
    GoldenModels.all()
        .forEach(
            (name, model) -> {
              List<Diagnostic> diagnostics = new ArrayList<>();
              new InsomniaEmitter().emit(model.get(), diagnostics::add);
              if (diagnostics.stream()
                  .anyMatch(one -> one.rule().equals("insomnia-inexpressible"))) {
                said.add(name);
              }
            });

    assertThat(said)
        .containsExactly(
            "credential-parts",
            "edgegrid",
            "httpsig",
            "jwt-hex",
            "jwt-query",
            "oauth2-bound",
            "signature-body",
            "signature-derived",
            "signature-header",
            "signature-query-and-key",
            "two-schemes");
  }
}
