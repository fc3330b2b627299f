package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.emit.collection.FormatContract.Case;
import io.github.authdex.generator.node.NodeTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs emitted collections with Bruno's command line, several in one process. */
final class BrunoRuns {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 120;

  private BrunoRuns() {}

  /** Returns what is said of each case, by its name. */
  static Map<String, Run> of(List<Case> cases) throws IOException, InterruptedException {
    List<Map<String, Object>> jobs = new ArrayList<>();
    cases.forEach(each -> jobs.add(job(each)));
    String printed =
        NodeTools.of("bruno").print("run-collections.js", JSON.writeValueAsString(jobs), SECONDS);
    Map<String, Run> runs = new LinkedHashMap<>();
    for (Run run : JSON.readValue(printed, new TypeReference<List<Run>>() {})) {
      runs.put(run.name(), run);
    }
    return runs;
  }

  private static Map<String, Object> job(Case one) {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("name", one.name());
    job.put("folder", one.folder().toString());
    job.put("environment", environment(one));
    job.put("requests", requests(one));
    job.put("values", one.values());
    return job;
  }

  private static String environment(Case one) {
    Path file =
        one.files().stream()
            .filter(path -> path.getParent().endsWith("environments"))
            .findFirst()
            .orElseThrow();
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static List<String> requests(Case one) {
    return one.files().stream()
        .filter(path -> path.toString().matches(".*\\.(bru|yml)"))
        .filter(path -> !path.getParent().endsWith("environments"))
        .filter(
            path ->
                !path.getFileName().toString().matches("(opencollection|collection|folder)\\..*"))
        .limit(one.limit())
        .map(Path::toString)
        .toList();
  }

  /**
   * What Bruno says of one collection.
   *
   * @param statuses what each request was answered, 0 for nothing
   * @param problems what went to the console as a warning or an error
   */
  record Run(String name, List<Integer> statuses, List<String> problems) {}
}
