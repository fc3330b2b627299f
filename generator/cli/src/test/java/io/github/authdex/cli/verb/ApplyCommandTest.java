package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyCommandTest {
  private static final String TOKEN = "ghp_0123456789abcdefghij0123456789abcdef";

  private static final String MINE =
      """
      {
      \t"info": {
      \t\t"name": "Mine",
      \t\t"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
      \t},
      \t"item": [
      \t\t{
      \t\t\t"name": "Me",
      \t\t\t"request": {
      \t\t\t\t"method": "GET",
      \t\t\t\t"header": [
      \t\t\t\t\t{
      \t\t\t\t\t\t"key": "Authorization",
      \t\t\t\t\t\t"value": "Bearer TOKEN"
      \t\t\t\t\t}
      \t\t\t\t],
      \t\t\t\t"url": "https://api.github.com/user"
      \t\t\t}
      \t\t}
      \t]
      }
      """
          .replace("TOKEN", TOKEN);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("mine.json");
    Files.writeString(file, MINE);
  }

  private Cli.Result apply(String... more) {
    return Cli.run(
        Stream.concat(Stream.of("apply", file.toString()), Stream.of(more)).toArray(String[]::new));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertOwn(Path file) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void printsTheChangedCollectionAndTellsWithoutTheSecret() throws IOException {
    Cli.Result result = apply();

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith("{\n\t\"info\": {\n")
        .endsWith("\t\t]\n\t}\n}\n")
        .contains("\"value\": \"{{github_token}}\"");
    assertThat(result.err())
        .contains(
            "auth is set for 1 of 1 request\n",
            "  set      Mine: bearer of GitHub (github), for 1 request\n",
            "  removed  Me: ghp_… (40 characters) in the header \"Authorization\"; it belongs into the"
                + " variable github_token\n",
            "  fill in  github_token, a secret: Personal access token (https://docs.github.com/");
    assertThat(result.out() + result.err()).doesNotContain(TOKEN);
    assertThat(Files.readString(file)).isEqualTo(MINE);
    assertThat(names()).containsExactly("mine.json");
  }

  @Test
  void dryRunShowsTheDifferenceMaskedAndWritesNothing() throws IOException {
    Cli.Result result = apply("--dry-run", "--secrets-to", folder.resolve("s.json").toString());

    assertThat(result.out())
        .startsWith("--- " + file + "\n+++ " + file + "\n@@ ")
        .contains("-\t\t\t\t\t\t\"value\": \"Bearer ***\"\n", "+\t\"auth\": {\n")
        .doesNotContain(TOKEN);
    assertThat(result.err()).doesNotContain(TOKEN);
    assertThat(names()).containsExactly("mine.json");
  }

  @Test
  void inPlaceKeepsWhatWasThereForTheOwnerAlone() throws IOException {
    Path secrets = folder.resolve("pasted.json");
    Cli.Result result = apply("--in-place", "--secrets-to", secrets.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(names()).containsExactly("mine.json", "mine.json.bak", "pasted.json");
    assertThat(Files.readString(folder.resolve("mine.json.bak"))).isEqualTo(MINE);
    assertOwn(folder.resolve("mine.json.bak"));
    assertOwn(secrets);
    JsonNode value = new ObjectMapper().readTree(Files.readString(secrets)).at("/values/0");
    assertThat(value.path("key").asText()).isEqualTo("github_token");
    assertThat(value.path("value").asText()).isEqualTo(TOKEN);
    assertThat(value.path("type").asText()).isEqualTo("secret");
    assertThat(result.err()).contains("mine.json.bak has what was there, with the credentials");
  }

  @Test
  void aSecondRunChangesNothingAndKeepsNothing() throws IOException {
    apply("--in-place");
    String once = Files.readString(file);
    Cli.Result second = apply("--in-place");

    assertThat(second.exitCode()).isZero();
    assertThat(second.out()).isEmpty();
    assertThat(second.err())
        .contains("auth is set for 0 of 1 request", "its bearer was set before");
    assertThat(Files.readString(file)).isEqualTo(once);
    assertThat(names()).containsExactly("mine.json", "mine.json.bak");
  }

  @Test
  void anEarlierBackupIsNotOverwritten() throws IOException {
    apply("--in-place");
    Files.writeString(file, MINE.replace("Me", "You"));
    apply("--in-place");

    assertThat(Files.readString(folder.resolve("mine.json.bak"))).isEqualTo(MINE);
    assertThat(Files.readString(folder.resolve("mine.json.bak2"))).contains("You");
  }

  @Test
  void severalFilesGoIntoAFolder() throws IOException {
    Path other = folder.resolve("other.json");
    Files.writeString(other, MINE.replace("github.com", "nobody.example"));
    Cli.Result none = apply(other.toString());
    Cli.Result result = apply(other.toString(), "-o", folder.resolve("out").toString());

    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("Expected --in-place, --dry-run or -o FOLDER");
    assertThat(result.exitCode()).isOne();
    assertThat(result.out())
        .isEqualTo(
            folder.resolve("out/mine.json") + "\n" + folder.resolve("out/other.json") + "\n");
    assertThat(Files.readString(folder.resolve("out/other.json")))
        .contains("Bearer {{api_nobody_example_token}}")
        .doesNotContain("\"auth\"");
  }

  @Test
  void oneFileThatCannotBeReadKeepsAllFromBeingWritten() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{\"info\": {},\n \"item\": [");
    Cli.Result result = apply(broken.toString(), "--in-place");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("broken.json:2: error: not JSON");
    assertThat(Files.readString(file)).isEqualTo(MINE);
    assertThat(names()).containsExactly("broken.json", "mine.json");
  }

  @Test
  void aByteOrderMarkAndLineEndsStay() throws IOException {
    Files.writeString(file, "\uFEFF" + MINE.replace("\n", "\r\n"));
    apply("--in-place");

    String text = Files.readString(file);
    assertThat(text).startsWith("\uFEFF{\r\n").contains("\r\n\t\"auth\": {\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void anEnvironmentSaysWhereAVariableLeads() throws IOException {
    Files.writeString(file, MINE.replace("https://api.github.com", "{{host}}"));
    Path environment = folder.resolve("env.json");
    Files.writeString(
        environment, "{\"values\": [{\"key\": \"host\", \"value\": \"https://api.github.com\"}]}");

    assertThat(apply().exitCode()).isOne();
    assertThat(apply().err()).contains("its host is the variable host without value");
    assertThat(apply("--environment", environment.toString()).err())
        .contains("auth is set for 1 of 1 request");
    assertThat(apply("--api", "github").err()).contains("auth is set for 1 of 1 request");
  }

  @Test
  void aFolderIsCopiedWholeOrChangedInItsPlace() throws IOException {
    Path bruno = Files.createDirectory(folder.resolve("bruno"));
    Files.writeString(bruno.resolve("bruno.json"), "{}");
    Files.write(bruno.resolve("picture.png"), new byte[] {1, -1});
    Files.writeString(
        bruno.resolve("me.bru"),
        "get {\n  url: https://api.github.com/user\n  auth: none\n}\n\nheaders {\n"
            + "  Authorization: Bearer "
            + TOKEN
            + "\n}\n");
    Path copy = folder.resolve("copy");
    Cli.Result printed = Cli.run("apply", bruno.toString());
    Cli.Result copied = Cli.run("apply", bruno.toString(), "-o", copy.toString());
    Cli.Result changed = Cli.run("apply", bruno.toString(), "--in-place");

    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.err()).contains("is a folder");
    assertThat(copied.exitCode()).as(copied.err()).isZero();
    assertThat(changed.exitCode()).as(changed.err()).isZero();
    assertThat(Files.readAllBytes(copy.resolve("picture.png"))).containsExactly(1, -1);
    assertThat(copy.resolve("me.bru")).hasSameTextualContentAs(bruno.resolve("me.bru"));
    assertThat(copy.resolve("collection.bru")).content().contains("token: {{github_token}}");
    assertThat(bruno.resolve("me.bru.bak")).content().contains(TOKEN);
    assertThat(bruno.resolve("me.bru")).content().doesNotContain(TOKEN);
    assertThat(Files.exists(bruno.resolve("collection.bru.bak"))).isFalse();
  }

  @Test
  void readsStandardInput() {
    Cli.Result result = Cli.runWithInput(MINE, "apply", "-");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("{{github_token}}");
  }
}
