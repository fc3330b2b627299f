package io.github.authdex.generator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What httpyac sends of a file in which auth was set, against the lab. */
final class HttpFileApplyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASTED = "ghp_0123456789abcdefghij0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void theLabLetsInWhoFillsInTheVariableAndNobodyElse() throws IOException, InterruptedException {
    AppliedText done =
        AppliedText.of(
            """
            ### Me
            GET {{base}}/user
            Accept: application/json

            ### Me too
            GET {{base}}/user
            Authorization: Bearer PASTED
            """
                .replace("PASTED", PASTED),
            AppliedText.CATALOG,
            new ApplyOptions(Optional.empty(), Map.of("base", "https://api.github.com")));
    assertThat(done.after()).doesNotContain(PASTED);
    ApiModel model = EntryModel.of(AppliedText.CATALOG.entry("github"));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      List<Map<String, Object>> jobs = new ArrayList<>();
      jobs.add(job("right", done.after(), lab, LabValues.held(model, lab).get("github_token")));
      jobs.add(job("wrong", done.after(), lab, PASTED));
      JsonNode runs =
          JSON.readTree(
              NodeTools.of("http").print("run-requests.js", JSON.writeValueAsString(jobs), 240));

      assertThat(runs)
          .extracting(run -> run.path("name").asText() + " " + run.path("statuses"))
          .containsExactly("right [200,200]", "wrong [401,401]");
    }
  }

  private Map<String, Object> job(String name, String text, Lab lab, String token)
      throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    Path file = Files.writeString(own.resolve(name + ".http"), text);
    Files.writeString(
        own.resolve("http-client.env.json"),
        "{\"" + name + "\": {\"base\": \"\", \"github_token\": \"\"}}");
    return Map.of(
        "name",
        name,
        "file",
        file.toAbsolutePath().toString(),
        "environment",
        name,
        "limit",
        99,
        "values",
        Map.of("base", lab.baseUrl().toString(), "github_token", token));
  }
}
