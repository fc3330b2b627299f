package io.github.authdex.generator.emit.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.collection.FormatContract.Case;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.EchoServer.Answer;
import io.github.authdex.generator.node.EchoServer.Received;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.lab.testing.Samples;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Held by formats whose tool sends to any server: it reads every golden collection, and takes
 * nothing in a document's text for a variable or a template.
 */
public abstract class TemplatesContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "s3cret-9f31";

  /** Returns what writes the format. */
  protected abstract Emitter emitter();

  /** Returns the tool that it is for. */
  protected abstract CollectionTool tool();

  /** Runs all and returns what each request of a case was answered in the end, in order. */
  protected abstract Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException;

  /**
   * Returns whether the requests of a golden API are sent too, of which the tool may ask a person.
   */
  protected boolean sends(String api) {
    return true;
  }

  /** Returns the path and query that arrive of the request with the most text in them. */
  protected abstract String target();

  /** Returns the header of text that arrives. */
  protected abstract String header();

  /** Returns the body of JSON that arrives. */
  protected abstract String json();

  /** Returns the form that arrives. */
  protected abstract String form();

  /** Returns what arrives of one field of a body in parts. */
  protected abstract String part();

  @Test
  void takesNoTextForATemplateAndReadsGoldenCollections(@TempDir Path temp)
      throws IOException, InterruptedException, SourceException {
    Path document = Path.of("src", "test", "resources", "wire", "templates.yaml");
    Map<String, ApiModel> models = new LinkedHashMap<>();
    models.put(
        "templates",
        OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document)).model());
    for (String name : Samples.of(List.copyOf(GoldenModels.all().keySet()), 8)) {
      models.put(name, GoldenModels.all().get(name).get());
    }
    try (EchoServer echo = EchoServer.start(TemplatesContract::answer)) {
      List<Case> cases = new ArrayList<>();
      Map<String, Integer> requests = new LinkedHashMap<>();
      for (Map.Entry<String, ApiModel> each : models.entrySet()) {
        cases.add(write(each.getKey(), each.getValue(), temp, echo.url()));
        requests.put(each.getKey(), sends(each.getKey()) ? each.getValue().operations().size() : 0);
      }

      Map<String, List<Integer>> statuses = run(cases);

      requests.forEach((name, count) -> assertThat(statuses.get(name)).as(name).hasSize(count));
      assertThat(statuses.get("templates")).containsOnly(200);
      check(echo.below("/templates"));
    }
  }

  private void check(List<Received> received) throws IOException {
    assertThat(received).hasSize(4);
    for (Received request : received) {
      assertThat(request.header("Authorization")).contains("Bearer " + SECRET);
      assertThat(request.toString().split(SECRET, -1)).as(request.toString()).hasSize(2);
      assertThat(request.header("X-Other")).isEmpty();
    }
    Received path =
        received.stream().filter(one -> one.header("X-Text").isPresent()).findFirst().orElseThrow();
    assertThat(path.target()).isEqualTo("/templates" + target());
    assertThat(path.header("X-Text")).contains(header());
    assertThat(JSON.readTree(at(received, "/json").body())).isEqualTo(JSON.readTree(json()));
    assertThat(at(received, "/form").body()).isEqualTo(form());
    assertThat(at(received, "/parts").body()).contains(part());
  }

  private static Received at(List<Received> received, String end) {
    return received.stream()
        .filter(request -> request.target().equals("/templates" + end))
        .findFirst()
        .orElseThrow();
  }

  private static Answer answer(Received request) {
    boolean digest = request.target().startsWith("/digest/");
    return digest && request.header("Authorization").isEmpty()
        ? Answer.challenge("Digest realm=\"acme\", nonce=\"n1\", qop=\"auth\"")
        : Answer.OK;
  }

  private Case write(String name, ApiModel model, Path temp, String url) throws IOException {
    Path folder = temp.resolve(name);
    List<Path> paths = new OutputFolder(folder).write(emitter().emit(model, diagnostic -> {}));
    Map<String, String> values = new LinkedHashMap<>();
    for (EnvironmentVariable variable : ApiCollection.of(model, tool()).variables()) {
      boolean base = variable.key().startsWith("baseUrl");
      boolean address = variable.key().endsWith("_url");
      if (base || address || variable.secret()) {
        values.put(variable.key(), base || address ? url + "/" + name : SECRET);
      }
    }
    return new Case(name, folder, paths, values, sends(name) ? Integer.MAX_VALUE : 0);
  }
}
