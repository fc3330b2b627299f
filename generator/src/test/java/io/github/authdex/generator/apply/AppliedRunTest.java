package io.github.authdex.generator.apply;

import static io.github.authdex.generator.apply.PostmanItems.collection;
import static io.github.authdex.generator.apply.PostmanItems.folder;
import static io.github.authdex.generator.apply.PostmanItems.header;
import static io.github.authdex.generator.apply.PostmanItems.items;
import static io.github.authdex.generator.apply.PostmanItems.request;
import static io.github.authdex.generator.apply.PostmanItems.variables;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What newman sends of a collection in which auth was set, against the lab. */
final class AppliedRunTest {
  private static final String PASTED = "ghp_0123456789abcdefghij0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void theLabLetsInWhoFillsInTheVariableAndNobodyElse() throws IOException, InterruptedException {
    AppliedText done =
        AppliedText.of(
            collection(
                items(
                    request("Me", "{{base}}/user", header("Authorization", "Bearer " + PASTED)),
                    folder("In a folder", request("Me too", "{{base}}/user"))),
                variables("base", "https://api.github.com")));
    ApiModel model = EntryModel.of(AppliedText.CATALOG.entry("github"));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Map<String, String> held = LabValues.held(model, lab);
      Newman newman = new Newman(folder);
      add(newman, "filled", done.after(), lab, held.get("github_token"));
      add(newman, "wrong", done.after(), lab, PASTED);
      Map<String, Newman.Run> runs = newman.run();

      assertThat(runs.get("filled").problems()).isEmpty();
      assertThat(runs.get("filled").statuses()).containsExactly(200, 200);
      assertThat(runs.get("wrong").statuses()).containsExactly(401, 401);
    }
  }

  private void add(Newman newman, String name, String text, Lab lab, String token)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".json"), text);
    Path environment =
        Files.writeString(
            folder.resolve(name + "-environment.json"),
            """
            {"name": "Lab", "values": [
              {"key": "base", "value": "%s", "enabled": true},
              {"key": "github_token", "value": "%s", "enabled": true}]}
            """
                .formatted(lab.baseUrl(), token));
    newman.add(name, file, environment, Integer.MAX_VALUE, (variable, emitted) -> emitted);
  }
}
