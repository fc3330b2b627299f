package io.github.authdex.generator.emit.postman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection runs against the lab as it is, with the environment that the lab writes. */
final class LabEnvironmentTest {
  @Test
  void tokenIsFetchedFromTheLabAndNotFromTheProvider(@TempDir Path temp) throws Exception {
    ApiModel model = EntryModel.of(Catalog.bundled().entry("spotify"));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      assertThat(lab.endpointUrls())
          .containsOnlyKeys(
              "https://accounts.spotify.com/api/token", "https://accounts.spotify.com/authorize")
          .allSatisfy(
              (url, there) ->
                  assertThat(there.toString()).endsWith("/~" + url.substring("https://".length())));
      Map<String, String> values = environment(model, lab);
      assertThat(values.get("baseUrl")).isEqualTo(lab.baseUrl().toString());
      values.put("spotify_access_token", ""); // So that the script has to fetch one.

      Newman newman = new Newman(temp);
      newman.add("spotify", model, 1, (key, emitted) -> values.get(key));
      Newman.Run run = newman.run().get("spotify");

      assertThat(run.problems()).isEmpty();
      assertThat(run.statuses()).containsExactly(200);
      assertThat(lab.requests().toString()).contains("/api/token");
    }
  }

  private static Map<String, String> environment(ApiModel model, Lab lab) throws IOException {
    Map<String, String> held = new LinkedHashMap<>(lab.variables());
    for (String name : model.auth().credentials().keySet()) {
      lab.credentials().find(name).map(Secret::reveal).ifPresent(v -> held.put(name, v));
    }
    String text =
        FilledEnvironment.of(model, "lab", Filling.of(model, lab.baseUrl(), held, lab.endpoints()));
    JsonNode tree = new ObjectMapper().readTree(text);
    assertThat(tree.get("name").asText()).isEqualTo("Spotify Web API (lab)");
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode variable : List.copyOf(tree.get("values").findParents("key"))) {
      values.put(variable.get("key").asText(), variable.get("value").asText());
    }
    return values;
  }
}
