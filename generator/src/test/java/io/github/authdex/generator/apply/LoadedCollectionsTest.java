package io.github.authdex.generator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Postman's own library makes of collections in which auth was set. */
final class LoadedCollectionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Upwards.find("src/test/resources/apply");

  @Test
  void requestsStayAndNoneOfAStrangerInheritsACredential()
      throws IOException, InterruptedException, SourceException {
    Catalog echo = Catalog.of(FOLDER.resolve("catalog"));
    List<AppliedText> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("foreign"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        if (text.contains("schema.getpostman.com")) {
          all.add(AppliedText.of(text.replaceFirst("^\uFEFF", "")));
          all.add(AppliedText.of(text.replaceFirst("^\uFEFF", ""), echo, ApplyOptions.NONE));
        }
      }
    }
    assertThat(all).hasSizeGreaterThanOrEqualTo(20);

    JsonNode before = load(all.stream().map(AppliedText::before).toList());
    JsonNode after = load(all.stream().map(AppliedText::after).toList());
    int set = 0;
    for (int i = 0; i < all.size(); i++) {
      assertThat(after.get(i)).hasSameSizeAs(before.get(i));
      for (int j = 0; j < after.get(i).size(); j++) {
        JsonNode request = after.get(i).get(j);
        assertThat(request.path("method")).isEqualTo(before.get(i).get(j).path("method"));
        if (request.path("values").toString().contains("{{echo_token}}")) {
          assertThat(request.path("host").asText())
              .isIn("postman-echo.com", "echo.getpostman.com", "echo.hoppscotch.io");
          set++;
        }
      }
    }
    assertThat(set).isPositive();
  }

  private static JsonNode load(List<String> texts) throws IOException, InterruptedException {
    return JSON.readTree(NodeTools.run("load-postman.js", JSON.writeValueAsString(texts), 60));
  }
}
