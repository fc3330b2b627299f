package io.github.authdex.site.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.generator.Formats;
import io.github.authdex.generator.emit.collection.CollectionEmitter;
import io.github.authdex.generator.methods.Methods;
import io.github.authdex.lab.testing.Upwards;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.site.kind.KindExample;
import io.github.authdex.site.kind.KindExample.Text;
import io.github.authdex.site.kind.KindGuide;
import io.github.authdex.site.kind.KindGuides;
import io.github.authdex.site.kinds.KindModules.Asked;
import io.github.authdex.site.kinds.KindModules.SentRequest;
import io.github.authdex.site.view.ApiRow;
import io.github.authdex.site.view.KindWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What guides say holds: their labs take the kind, and their numbers are those of the vectors. */
final class KindGuidesTest {
  private static final String FOLDER = "src/main/resources/io/github/authdex/site/kinds/";
  private static final String SENT = "What is sent";

  /** They sign nothing, or what they sign is no request. */
  private static final Set<String> WITHOUT_PLAY =
      Set.of("oauth2", "oidc", "mtls", "ntlm", "session");

  @TestFactory
  Stream<DynamicTest> each() {
    return Stream.of(KindWords.values())
        .map(kind -> DynamicTest.dynamicTest(kind.word(), () -> check(kind.word())));
  }

  private static void check(String kind) throws Exception {
    KindGuide guide = KindGuides.of(kind);
    assertThat(guide.how()).hasSizeBetween(3, 6);
    assertThat(guide.pitfalls()).hasSizeGreaterThan(2);
    assertThat(guide.picture().actors()).hasSizeBetween(2, 3);
    assertThat(guide.picture().messages()).hasSizeGreaterThan(1);
    assertThat(guide.specifications()).isNotEmpty();
    guide.specifications().forEach(one -> assertThat(one.href()).startsWith("https://"));
    assertThat(guide.play().isThere()).isEqualTo(!WITHOUT_PLAY.contains(kind));
    String lab = root(kind).path("lab").asText();
    if (guide.command().isEmpty()) {
      assertThat(inCollection()).doesNotContain(kind);
      assertThat(Catalog.bundled().list().stream().flatMap(api -> ApiRow.kinds(api).stream()))
          .doesNotContain(kind);
    } else if (lab.isEmpty()) {
      assertThat(inCollection()).contains(kind);
      assertThat(guide.command()).contains("authdex methods --format bruno");
    } else {
      assertThat(
              Catalog.bundled().list().stream()
                  .filter(api -> api.id().equals(lab))
                  .flatMap(api -> ApiRow.kinds(api).stream()))
          .contains(kind);
      assertThat(guide.command()).isEqualTo("authdex lab " + lab);
    }
  }

  /** Returns the kinds whose operations the collection of all ways to authenticate has. */
  private static Set<String> inCollection() {
    ApiModel all = Methods.model();
    CollectionEmitter bruno = Formats.collection("bruno").orElseThrow();
    ApiModel kept = Methods.without(all, Methods.leftOut(all, bruno));
    Set<String> kinds = new HashSet<>();
    for (Operation operation : kept.operations()) {
      operation.requirement().alternatives().stream()
          .flatMap(alternative -> alternative.names().stream())
          .forEach(name -> kinds.add(all.auth().schemes().get(name).scheme().kind()));
    }
    return kinds;
  }

  @Test
  void examplesAreTheVectors() throws Exception {
    for (KindWords kind : KindWords.values()) {
      KindExample example = KindGuides.of(kind.word()).example();
      if (!example.vector().isEmpty()) {
        String[] place = example.vector().split("/", 2);
        JsonNode vector = PublishedVectors.one(place[0], place[1]);
        String all = String.join("\n", example.texts().stream().map(Text::text).toList());
        Set<String> expected = leaves(vector.path("expected"));
        assertThat(expected)
            .as(kind.word())
            .anyMatch(text -> text.length() > 20 && all.contains(text));
        if (WITHOUT_PLAY.contains(kind.word())) {
          Set<String> known = leaves(vector);
          example.texts().forEach(one -> assertThat(known).as(one.title()).contains(one.text()));
        }
      }
    }
  }

  @Test
  void examplesAreWhatModulesGive(@TempDir Path folder) throws Exception {
    List<String> kinds = new ArrayList<>();
    List<Object> asked = new ArrayList<>();
    for (KindWords kind : KindWords.values()) {
      if (!WITHOUT_PLAY.contains(kind.word())) {
        kinds.add(kind.word());
        asked.add(asked(kind.word()));
      }
    }
    List<JsonNode> given = KindModules.run(asked, folder);
    for (int i = 0; i < kinds.size(); i++) {
      JsonNode result = given.get(i);
      List<Text> shown = KindGuides.of(kinds.get(i)).example().texts();
      List<Text> steps = new ArrayList<>();
      result
          .path("steps")
          .forEach(
              one -> steps.add(new Text(one.path("title").asText(), one.path("text").asText())));
      assertThat(shown.subList(0, shown.size() - 1)).as(kinds.get(i)).isEqualTo(steps);
      Text sent = shown.get(shown.size() - 1);
      assertThat(sent.title()).isEqualTo(SENT);
      assertThat(sentLines(result)).as(kinds.get(i)).containsAll(sent.text().lines().toList());
    }
  }

  private static List<String> sentLines(JsonNode result) {
    JsonNode request = result.path("request");
    List<String> lines = new ArrayList<>();
    lines.add(request.path("method").asText() + " " + request.path("url").asText());
    lines.add("Authorization: Bearer " + result.path("token").asText());
    request
        .path("headers")
        .forEach(one -> lines.add(one.path(0).asText() + ": " + one.path(1).asText()));
    return lines;
  }

  private static Object asked(String kind) throws Exception {
    JsonNode token = root(kind).path("example").path("token");
    if (!token.isMissingNode()) {
      return Map.of(
          "token",
          Stream.of("algorithm", "key", "header", "payload")
              .map(name -> token.path(name).asText())
              .toList());
    }
    KindGuide.Play play = KindGuides.of(kind).play();
    Map<String, String> values = new HashMap<>();
    play.fields().forEach(field -> values.put(field.name(), field.value()));
    List<List<String>> headers =
        play.headers().lines().map(line -> List.of(line.split(": ", 2))).toList();
    return new Asked(
        kind, new SentRequest(play.method(), play.url(), headers, play.body()), values);
  }

  private static Set<String> leaves(JsonNode node) {
    Set<String> texts = new HashSet<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> texts.addAll(leaves(child)));
    return texts;
  }

  private static JsonNode root(String kind) throws Exception {
    return DocumentReader.read(Upwards.find(FOLDER + kind + ".yaml")).root();
  }
}
