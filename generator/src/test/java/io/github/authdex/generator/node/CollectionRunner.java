package io.github.authdex.generator.node;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.emit.collection.FormatContract.Case;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs collections with a tool of their own, whose script for that all have in the same form. */
public final class CollectionRunner {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 240;

  private CollectionRunner() {}

  /**
   * Returns what {@code tool} says of each case, by name.
   *
   * @param tool the folder of its packages, in which {@code run-collections.js} lies
   */
  public static Map<String, Run> run(String tool, List<Case> cases)
      throws IOException, InterruptedException {
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (Case each : cases) {
      Map<String, Object> job = new LinkedHashMap<>();
      job.put("name", each.name());
      job.put("collection", each.files().get(0).toAbsolutePath().toString());
      job.put("environment", each.files().get(each.files().size() > 1 ? 1 : 0).toString());
      job.put("values", each.values());
      job.put("limit", each.limit());
      jobs.add(job);
    }
    String printed =
        NodeTools.of(tool).print("run-collections.js", JSON.writeValueAsString(jobs), SECONDS);
    Map<String, Run> runs = new LinkedHashMap<>();
    for (Run run : JSON.readValue(printed, new TypeReference<List<Run>>() {})) {
      runs.put(run.name(), run);
    }
    return runs;
  }

  /**
   * What the tool says of one collection.
   *
   * @param statuses what each request was answered in the end, 0 for nothing
   */
  public record Run(String name, List<Integer> statuses, List<String> problems) {}
}
