package io.github.authdex.generator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.apply.ApplyReport.SetAuth;
import io.github.authdex.generator.emit.collection.FormatContract.Case;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.node.CollectionRunner;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections of Hoppscotch, and archives. */
final class HoppscotchApplyTest {
  private static final String PASTED = "ghp_0123456789abcdefghij0123456789abcdef";

  private static final String MINE =
      """
      {
        "v": 12, "name": "Mine", "_ref_id": "coll_1", "description": "",
        "folders": [],
        "requests": [
          {
            "v": "17", "name": "Me", "method": "GET", "endpoint": "<<base>>/user",
            "params": [], "headers": [
              {"key": "Authorization", "value": "Bearer PASTED", "active": true, "description": ""}
            ],
            "preRequestScript": "", "testScript": "", "requestVariables": [], "responses": {},
            "auth": {"authType": "inherit", "authActive": true},
            "body": {"contentType": null, "body": null}
          }
        ],
        "auth": {"authType": "none", "authActive": true},
        "headers": [], "preRequestScript": "", "testScript": "",
        "variables": [
          {"key": "base", "initialValue": "https://api.github.com", "currentValue": "", "secret": false}
        ]
      }
      """
          .replace("PASTED", PASTED);

  @TempDir private Path folder;

  @Test
  void setsAuthOnTheCollectionWithReferencesOfItsOwn() {
    AppliedText done = AppliedText.of(MINE);

    assertThat(done.report().set())
        .containsExactly(new SetAuth("Mine", "github", "GitHub", "bearer", 1));
    assertThat(done.tree().at("/auth/token").asText()).isEqualTo("<<github_token>>");
    assertThat(done.after())
        .doesNotContain(PASTED)
        .contains("\"headers\": [],\n      \"preRequest");
    assertThat(AppliedText.of(done.after()).isChanged()).isFalse();
  }

  @Test
  void aStrangersHostIsNoPartOfIt() {
    AppliedText done = AppliedText.of(MINE.replace("<<base>>/user", "<<base>><<x>>/user"));

    assertThat(done.report().set()).isEmpty();
    assertThat(done.report().unknown())
        .containsExactly(new LeftPart("Me", "its host is the variable x without value"));
    assertThat(done.after()).doesNotContain(PASTED).contains("Bearer <<collection_token>>");
  }

  @Test
  void theLabLetsInWhoFillsInTheVariableAndNobodyElse() throws IOException, InterruptedException {
    try (Lab lab =
        Lab.start(EntryModel.of(AppliedText.CATALOG.entry("github")), LabOptions.STANDARD)) {
      String text = AppliedText.of(MINE).after().replaceFirst("\\{\"key\": \"base\".*", "");
      Map<String, String> held =
          LabValues.held(EntryModel.of(AppliedText.CATALOG.entry("github")), lab);
      Map<String, CollectionRunner.Run> runs =
          CollectionRunner.run(
              "hoppscotch",
              List.of(
                  write("right", text, lab, held.get("github_token")),
                  write("wrong", text, lab, PASTED)));

      assertThat(runs.get("right").statuses()).containsExactly(200);
      assertThat(runs.get("wrong").statuses()).containsExactly(401);
    }
  }

  private Case write(String name, String text, Lab lab, String token) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".json"), text);
    Path environment =
        Files.writeString(
            folder.resolve(name + "-env.json"),
            """
            {"v": 2, "id": "lab", "name": "Lab", "variables": [
              {"key": "base", "initialValue": "", "currentValue": "", "secret": false},
              {"key": "github_token", "initialValue": "", "currentValue": "", "secret": true}]}
            """);
    Map<String, String> values = Map.of("github_token", token, "base", lab.baseUrl().toString());
    return new Case(name, folder, List.of(file, environment), values, 99);
  }

  @Test
  void anArchiveGetsAHeaderWithAPlaceholder() {
    String archive =
        """
        {"log": {"version": "1.2", "entries": [
          {"request": {"method": "GET", "url": "https://api.github.com/user", "headers": [
            {"name": "authorization", "value": "Bearer PASTED"}]}},
          {"request": {"method": "GET", "url": "https://api.github.com/user/repos", "headers": []}},
          {"request": {"method": "POST", "url": "https://evil.example/?access_token=PASTED",
            "headers": [{"name": "Cookie", "value": "a=b; session=abc123def456"}],
            "queryString": [{"name": "access_token", "value": "PASTED"}],
            "postData": {"mimeType": "application/x-www-form-urlencoded",
              "text": "client_secret=shh-shh-1&x=y"}}}]}}
        """
            .replace("PASTED", PASTED);
    AppliedText done = AppliedText.of(archive);

    assertThat(done.report().set()).extracting(SetAuth::requests).containsExactly(1, 1);
    assertThat(done.tree().at("/log/entries/0/request/headers/0/value").asText())
        .isEqualTo("Bearer {{github_token}}");
    assertThat(done.tree().at("/log/entries/1/request/headers/0/value").asText())
        .isEqualTo("Bearer {{github_token}}");
    assertThat(done.tree().at("/log/entries/2/request/headers")).hasSize(1);
    assertThat(done.after())
        .doesNotContain(PASTED, "abc123def456", "shh-shh-1")
        .contains("a=b; session={{evil_example_session}}", "&x=y\"");
    assertThat(AppliedText.of(done.after()).isChanged()).isFalse();
  }
}
