package io.github.authdex.generator.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.apply.ApplyReport.SetAuth;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.testing.Upwards;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of Bruno in both languages. */
final class BrunoApplyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASTED = "ghp_0123456789abcdefghij0123456789abcdef";

  /** What may come into files of others. */
  private static final String AUTH =
      "|request:|  auth:( inherit)?|    type: bearer|    token: '\\{\\{example_token}}'";

  @TempDir private Path temp;

  private static Map<String, String> bru() {
    Map<String, String> files = new TreeMap<>();
    files.put("bruno.json", "{\"version\": \"1\", \"name\": \"Mine\", \"type\": \"collection\"}\n");
    files.put("environments/lab.bru", "vars {\n  base: https://api.github.com\n}\n");
    files.put(
        "me.bru",
        """
        meta {
          name: Me
          type: http
          seq: 1
        }

        get {
          url: {{base}}/user?per_page=1
          body: none
          auth: none
        }

        params:query {
          per_page: 1
        }

        headers {
          Accept: application/json
          Authorization: Bearer PASTED
        }

        docs {
          Kept as it is: {{nothing}} }
        }
        """
            .replace("PASTED", PASTED));
    files.put(
        "users/list.bru",
        """
        meta {
          name: List
          type: http
          seq: 1
        }

        get {
          url: {{base}}/user
          body: none
          auth: inherit
        }
        """);
    return files;
  }

  private static Map<String, String> yaml() {
    Map<String, String> files = new TreeMap<>();
    files.put("opencollection.yml", "opencollection: \"1.0.0\"\ninfo:\n  name: Mine # kept\n");
    files.put(
        "environments/lab.yml",
        "name: lab\nvariables:\n  - name: base\n    value: https://api.github.com\n");
    files.put(
        "me.yml",
        """
        info:
          name: Me
          type: http
          seq: 1

        http:
          method: GET # a comment
          url: "{{base}}/user"
          headers:
            - name: Accept
              value: application/json
            - name: Authorization
              value: Bearer PASTED
        """
            .replace("PASTED", PASTED));
    files.put(
        "users/list.yml",
        """
        info:
          name: List
          type: http
        http:
          method: GET
          url: "{{base}}/user"
          auth: inherit
        """);
    return files;
  }

  static Stream<Map<String, String>> folders() {
    return Stream.of(bru(), yaml());
  }

  private static Applied apply(Map<String, String> files) {
    return apply(files, AppliedText.CATALOG);
  }

  private static Applied apply(Map<String, String> files, Catalog catalog) {
    Map<String, byte[]> octets = new TreeMap<>();
    files.forEach((path, text) -> octets.put(path, text.getBytes(UTF_8)));
    try {
      return AuthApplier.apply(CollectionReader.read("mine", octets), catalog, ApplyOptions.NONE);
    } catch (SourceException | UnkeptFormException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> after(Map<String, String> files) {
    return after(files, AppliedText.CATALOG);
  }

  private static Map<String, String> after(Map<String, String> files, Catalog catalog) {
    Map<String, String> after = new TreeMap<>(files);
    apply(files, catalog).files().forEach(file -> after.put(file.path(), file.after()));
    return after;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void setsAuthOnTheCollectionAndHasRequestsInheritIt(Map<String, String> files) {
    Applied done = apply(files);
    Map<String, String> after = after(files);

    assertThat(done.report().set())
        .containsExactly(new SetAuth("mine", "github", "GitHub", "bearer", 2));
    assertThat(String.join("", after.values()))
        .doesNotContain(PASTED)
        .contains("{{github_token}}")
        .doesNotContain("auth: none");
    assertThat(apply(after).files()).isEmpty();
  }

  @Test
  void allElseOfAFileStays() {
    assertThat(after(bru()).get("me.bru"))
        .isEqualTo(
            bru()
                .get("me.bru")
                .replace("auth: none", "auth: inherit")
                .replace("  Authorization: Bearer " + PASTED + "\n", ""));
    assertThat(after(yaml()).get("opencollection.yml"))
        .isEqualTo(
            yaml().get("opencollection.yml")
                + "request:\n  auth:\n    type: bearer\n    token: '{{github_token}}'\n");
    assertThat(after(bru())).containsKey("collection.bru");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aStrangersRequestKeepsItFromTheCollection(Map<String, String> files) {
    Map<String, String> mixed = new TreeMap<>(files);
    mixed.replaceAll(
        (path, text) ->
            path.startsWith("users/") ? text.replace("{{base}}", "https://evil.example") : text);
    Applied done = apply(mixed);

    assertThat(done.report().set()).extracting(SetAuth::where).containsExactly("Me");
    assertThat(done.report().unknown())
        .containsExactly(new LeftPart("users / List", "no API of the catalog is at evil.example"));
    assertThat(after(mixed).keySet()).isEqualTo(mixed.keySet());
    assertThat(done.files())
        .extracting(file -> file.path().replaceFirst("\\..*", ""))
        .containsExactly("me");
  }

  @ParameterizedTest
  @ValueSource(strings = {"opencollection", "bru"})
  void foldersOfOthersStayButForAuth(String name) throws IOException, SourceException {
    Path resources = Upwards.find("src/test/resources/apply");
    Catalog own = Catalog.of(resources.resolve("catalog"));
    Map<String, String> files = read(resources.resolve("folders/" + name));
    Map<String, String> after = after(files, own);

    assertThat(apply(after, own).files()).isEmpty();
    assertThat(after.keySet()).isEqualTo(files.keySet());
    for (Map.Entry<String, String> file : files.entrySet()) {
      List<String> lines = new ArrayList<>(after.get(file.getKey()).lines().toList());
      file.getValue().lines().forEach(line -> assertThat(lines.remove(line)).as(line).isTrue());
      assertThat(lines).allMatch(line -> line.matches(AUTH));
    }
    assertThat(apply(files, own).report().set()).hasSize(name.equals("bru") ? 0 : 1);
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{base}}.evil.example/user",
        "https://{{unset}}/user",
        "{{base}}{{unset}}/user",
        "https://api.github.com@evil.example/user"
      })
  void aTrapInABruFileGetsNothing(String url) {
    Map<String, String> files = bru();
    files.put("users/list.bru", files.get("users/list.bru").replace("{{base}}/user", url));

    assertThat(apply(files).report().set()).extracting(SetAuth::where).containsExactly("Me");
    assertThat(after(files).get("users/list.bru")).isEqualTo(files.get("users/list.bru"));
  }

  @Test
  void aScriptThatSetsAHeaderIsSomebodysOwnWay() {
    Map<String, String> files = bru();
    files.put(
        "users/list.bru",
        files.get("users/list.bru")
            + "\nscript:pre-request {\n  req.setHeader('Authorization', 'x');\n}\n");

    assertThat(apply(files).report().left())
        .containsExactly(new LeftPart("users / List", "a script sets what it authenticates with"));
  }

  @Test
  void severalCredentialsOfOneTextGoTogether() {
    Map<String, String> files = bru();
    files.put(
        "users/list.bru",
        """
        post {
          url: https://one.example/?api_key=abc-123-def&access_token=ghi-456-jkl
          body: json
          auth: none
        }

        body:json {
          {"client_secret": "shh-shh-1", "password": "shh-shh-2", "n": 1}
        }
        """);

    assertThat(after(files).get("users/list.bru"))
        .doesNotContain("abc-123-def", "ghi-456-jkl", "shh-shh")
        .contains("{{one_example_client_secret}}", "{{one_example_password}}", "\"n\": 1}");
  }

  @Test
  void theLabLetsInWhoFillsInTheVariableAndNobodyElse() throws IOException, InterruptedException {
    ApiModel model = EntryModel.of(AppliedText.CATALOG.entry("github"));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      String token = LabValues.held(model, lab).get("github_token");
      List<Map<String, Object>> jobs = new ArrayList<>();
      jobs.add(job("bru", bru(), lab, token));
      jobs.add(job("bru-wrong", bru(), lab, PASTED));
      jobs.add(job("yml", yaml(), lab, token));
      jobs.add(job("yml-wrong", yaml(), lab, PASTED));
      JsonNode runs =
          JSON.readTree(
              NodeTools.of("bruno")
                  .print("run-collections.js", JSON.writeValueAsString(jobs), 120));

      assertThat(runs)
          .extracting(run -> run.path("name").asText() + " " + run.path("statuses"))
          .containsExactly(
              "bru [200,200]", "bru-wrong [401,401]", "yml [200,200]", "yml-wrong [401,401]");
    }
  }

  private Map<String, Object> job(String name, Map<String, String> files, Lab lab, String token)
      throws IOException {
    Path folder = temp.resolve(name);
    List<String> requests = new ArrayList<>();
    for (Map.Entry<String, String> file : after(files).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      if (file.getKey().matches("(me|users/list)\\..*")) {
        requests.add(path.toString());
      }
    }
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("name", name);
    job.put("folder", folder.toString());
    job.put("environment", "lab");
    job.put("requests", requests);
    job.put("values", Map.of("base", lab.baseUrl().toString(), "github_token", token));
    return job;
  }
}
