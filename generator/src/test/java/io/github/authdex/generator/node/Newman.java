package io.github.authdex.generator.node;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.postman.PostmanEmitter;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Runs emitted collections with newman, several in one process. */
public final class Newman {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 240;

  private final Path folder;
  private final List<Map<String, Object>> jobs = new ArrayList<>();

  /** Makes a runner that writes below {@code folder}. */
  public Newman(Path folder) {
    this.folder = folder;
  }

  /**
   * Adds the collection of {@code model}.
   *
   * @param limit how many of its first requests are run
   * @param values what a variable of the environment holds, given its name and what was emitted
   */
  public void add(String name, ApiModel model, int limit, BinaryOperator<String> values)
      throws IOException {
    List<OutputFile> files = new PostmanEmitter().emit(model, diagnostic -> {});
    List<Path> paths = new OutputFolder(folder.resolve(name)).write(files);
    add(name, paths.get(0), paths.get(1), limit, values);
  }

  /** Adds a collection that is written already, with its environment. */
  public void add(
      String name, Path collection, Path environment, int limit, BinaryOperator<String> values)
      throws IOException {
    fill(environment, values);
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("name", name);
    job.put("collection", collection.toString());
    job.put("environment", environment.toString());
    job.put("limit", limit);
    jobs.add(job);
  }

  /** Adds the collection of {@code model} with all that is switched off and has a value. */
  public void addWhole(String name, ApiModel model, BinaryOperator<String> values)
      throws IOException {
    add(name, model, Integer.MAX_VALUE, values);
    Path collection = Path.of((String) jobs.get(jobs.size() - 1).get("collection"));
    JsonNode tree = JSON.readTree(collection.toFile());
    tree.findParents("disabled").stream()
        .filter(each -> each.has("src") || !each.path("value").asText().isEmpty())
        .forEach(each -> ((ObjectNode) each).remove("disabled"));
    Files.writeString(collection, JSON.writeValueAsString(tree));
  }

  /** Says that requests of the collection that was added last have tests of their own. */
  public void testing() {
    jobs.get(jobs.size() - 1).put("tested", true);
  }

  /**
   * Gives newman what the collection that was added last cannot hold: a client certificate, which
   * is a setting of Postman's, and whom to trust. All are PEM.
   */
  public void showing(String authority, String certificate, String key) throws IOException {
    Map<String, Object> job = jobs.get(jobs.size() - 1);
    Path tls = Files.createDirectories(folder.resolve(job.get("name") + "-tls"));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("folder", tls.toString());
    files.put("authority", Files.writeString(tls.resolve("ca.pem"), authority).toString());
    files.put("certificate", Files.writeString(tls.resolve("own.pem"), certificate).toString());
    files.put("key", Files.writeString(tls.resolve("key.pem"), key).toString());
    job.put("tls", files);
  }

  private static void fill(Path environment, BinaryOperator<String> values) throws IOException {
    JsonNode tree = JSON.readTree(environment.toFile());
    for (JsonNode variable : tree.get("values")) {
      String emitted = variable.get("value").asText();
      String value = values.apply(variable.get("key").asText(), emitted);
      ((ObjectNode) variable).put("value", value);
    }
    Files.writeString(environment, JSON.writeValueAsString(tree));
  }

  /** Runs all and returns what newman says of each, by name. */
  public Map<String, Run> run() throws IOException, InterruptedException {
    String printed = NodeTools.run("run-collections.js", JSON.writeValueAsString(jobs), SECONDS);
    Map<String, Run> runs = new LinkedHashMap<>();
    for (Run run : JSON.readValue(printed, new TypeReference<List<Run>>() {})) {
      runs.put(run.name(), run);
    }
    return runs;
  }

  /**
   * What newman says of one collection.
   *
   * @param statuses what each request was answered in the end, 0 for nothing
   * @param problems errors of requests and scripts
   * @param warnings what went to the console, such as a request that could not be signed
   */
  public record Run(
      String name, List<Integer> statuses, List<String> problems, List<String> warnings) {}
}
