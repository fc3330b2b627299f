package io.github.authdex.generator.emit.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.node.NodeTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and runs .http files with httpyac, several in one process. */
final class Httpyac {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 240;

  private final List<Map<String, Object>> jobs = new ArrayList<>();

  /**
   * Adds a file that is run.
   *
   * @param values of variables, by their names
   * @param limit how many of its first requests are run
   */
  void run(String name, Path file, Map<String, String> values, int limit) {
    Map<String, Object> job = job(name, file);
    job.put("values", values);
    job.put("limit", limit);
  }

  /** Adds a file that is read alone. */
  void read(String name, Path file) {
    job(name, file).put("parse", true);
  }

  private Map<String, Object> job(String name, Path file) {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("name", name);
    job.put("file", file.toAbsolutePath().toString());
    job.put("environment", file.getFileName().toString().replaceFirst("\\.http$", ""));
    jobs.add(job);
    return job;
  }

  /** Returns what httpyac says of each file, by name. */
  Map<String, Answered> results() throws IOException, InterruptedException {
    String printed =
        NodeTools.of("http").print("run-requests.js", JSON.writeValueAsString(jobs), SECONDS);
    Map<String, Answered> results = new LinkedHashMap<>();
    for (Answered result : JSON.readValue(printed, new TypeReference<List<Answered>>() {})) {
      results.put(result.name(), result);
    }
    return results;
  }

  /**
   * What httpyac says of one file.
   *
   * @param statuses what each request was answered in the end, 0 for nothing
   */
  record Answered(
      String name, List<Read> requests, List<Integer> statuses, List<String> problems) {}

  /**
   * A request as httpyac reads it.
   *
   * @param headers name to a text, or to several
   * @param body its text, without what is read from files
   * @param reads whether a file is read for it
   * @param orders the names of what comments order
   * @param hooks all that runs for it, as the event and the name of what runs
   */
  record Read(
      String title,
      String name,
      String method,
      String url,
      Map<String, Object> headers,
      String body,
      boolean reads,
      List<String> orders,
      List<String> hooks) {}
}
