package io.github.authdex.generator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Collections that others made; SOURCES.md beside them says who. */
final class ForeignCollectionsTest {
  private static final Path FOLDER = Upwards.find("src/test/resources/apply");

  private static Catalog echo;

  @BeforeAll
  static void readCatalog() throws IOException, SourceException {
    echo = Catalog.of(FOLDER.resolve("catalog"));
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("foreign"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<AppliedText> applied(String file) throws IOException {
    String text = Files.readString(FOLDER.resolve("foreign").resolve(file));
    return List.of(AppliedText.of(text), AppliedText.of(text, echo, ApplyOptions.NONE));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aSecondRunChangesNothing(String file) throws IOException {
    List<AppliedText> done = applied(file);

    assertThat(AppliedText.of(done.get(0).after()).isChanged()).isFalse();
    assertThat(AppliedText.of(done.get(1).after(), echo, ApplyOptions.NONE).isChanged()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingButAuthDiffers(String file) throws IOException {
    for (AppliedText done : applied(file)) {
      List<String> differences = new ArrayList<>();
      compare("", AppliedText.tree(done.before()), done.tree(), differences);

      assertThat(differences).isEmpty();
      assertThat(done.applied().found())
          .filteredOn(
              secret -> secret.reveal().matches(".{20,}") && secret.reveal().matches(".*[0-9].*"))
          .allSatisfy(secret -> assertThat(done.after()).doesNotContain(quoted(secret)));
    }
  }

  private static String quoted(Secret secret) {
    return "\"" + secret.reveal() + "\"";
  }

  /** Auth, the variables that it needs, and references in the place of credentials are auth's. */
  private static void compare(String path, JsonNode before, JsonNode after, List<String> told) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
      for (Map.Entry<String, JsonNode> member : one.properties()) {
        String inner = path + "/" + member.getKey();
        JsonNode value = other.path(member.getKey());
        if (!isAuth(member.getKey())) {
          compare(inner, member.getValue(), value, told);
        }
      }
      other
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!one.has(name) && !isAuth(name)) {
                  told.add("added " + path + "/" + name);
                }
              });
    } else if (before instanceof ArrayNode one && after instanceof ArrayNode other) {
      List<JsonNode> kept = new ArrayList<>();
      one.forEach(kept::add);
      if (one.size() > other.size()) {
        kept.removeIf(each -> each.path("key").asText().equalsIgnoreCase("Authorization"));
      }
      if (kept.size() != other.size()) {
        told.add("another number of items in " + path);
      } else {
        for (int i = 0; i < kept.size(); i++) {
          compare(path + "/" + i, kept.get(i), other.get(i), told);
        }
      }
    } else if (!isReference(path, after) && !isWithoutAuthorization(before, after)) {
      told.add("changed " + path);
    }
  }

  private static boolean isAuth(String member) {
    return member.equals("auth") || member.equals("authentication") || member.equals("variable");
  }

  /** A variable that held a credential is left empty. */
  private static boolean isReference(String path, JsonNode after) {
    return after.asText().matches("(?s).*(?:\\{\\{|<<).*")
        || (path.matches(".*(?:ariables?|data)/.*") && after.asText().isEmpty());
  }

  private static boolean isWithoutAuthorization(JsonNode before, JsonNode after) {
    return before.asText().replaceAll("(?m)^Authorization:.*\\R?", "").equals(after.asText());
  }

  @Test
  void authIsSetInCollectionsOfOthersToo() throws IOException {
    AppliedText done = applied("newman-echo.json").get(1);

    assertThat(done.report().set()).isNotEmpty();
    assertThat(done.after()).contains("{{echo_token}}");
    assertThat(files()).hasSizeGreaterThanOrEqualTo(10);
  }
}
