package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogs of a user's own and of a repository stand beside the bundled one. */
final class OwnCatalogsTest {
  @TempDir private Path folder;
  private Path users;
  private Path repositorys;
  private Path given;

  @BeforeEach
  void makePlaces() throws IOException {
    users = Files.createDirectories(folder.resolve("config/authdex/catalog"));
    repositorys = Files.createDirectories(folder.resolve("work/.authdex/catalog"));
    given = Files.createDirectories(folder.resolve("given"));
    Files.createDirectories(folder.resolve("work/.git"));
    System.setProperty("authdex.config", folder.resolve("config").toString());
    System.setProperty("authdex.working", folder.resolve("work").toString());
  }

  @AfterEach
  void forgetPlaces() {
    System.clearProperty("authdex.config");
    System.clearProperty("authdex.working");
  }

  private static void entry(Path catalog, String id, String domain, String variable)
      throws IOException {
    Files.writeString(
        catalog.resolve(id + ".yaml"),
        """
        id: ID
        title: Our ID
        provider: DOMAIN
        docs: https://DOMAIN/auth
        servers: [{ url: "https://api.DOMAIN" }]
        credentials: { token: { title: Token, env: VARIABLE } }
        schemes: { it: { kind: bearer, token: token } }
        security: [{ it: [] }]
        evidence: []
        """
            .replace("ID", id)
            .replace("DOMAIN", domain)
            .replace("VARIABLE", variable));
  }

  private Cli.Result call(String... words) throws IOException {
    Path env = folder.resolve(".env");
    Files.writeString(
        env,
        "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3\nACME_TOKEN=abcdefgh12345678\n");
    List<String> all = new ArrayList<>(List.of("call"));
    all.addAll(List.of(words));
    all.addAll(List.of("--dry-run", "--env-file", env.toString()));
    return Cli.run(all.toArray(String[]::new));
  }

  @Test
  void entriesOfAllAreFoundAndSayWhereTheyAreFrom() throws IOException {
    entry(users, "mine", "mine.example", "MINE_TOKEN");
    entry(repositorys, "ours", "ours.example", "OURS_TOKEN");
    entry(given, "theirs", "theirs.example", "THEIRS_TOKEN");
    Cli.Result list = Cli.run("list", "--catalog", given.toString());
    assertThat(list.out())
        .contains("token (bearer)  from " + users + "\n")
        .contains("  from " + repositorys + " (a repository's: it sends no secret by itself)\n")
        .contains("  from " + given + "\n")
        .containsPattern("(?m)^stripe .*\\)$");
    assertThat(Cli.run("find", "https://api.mine.example/x").out())
        .contains("  from      " + users + "\n");
    assertThat(Cli.run("show", "stripe").out()).doesNotContain("  from ");
  }

  @Test
  void whereTokensAreTakenBackIsShown() throws IOException {
    entry(given, "theirs", "theirs.example", "THEIRS_TOKEN");
    Path file = given.resolve("theirs.yaml");
    String flows =
        "kind: oauth2, flows: { clientCredentials: { tokenUrl: /token, revocationUrl: /revoke } },"
            + " accessToken: token";
    Files.writeString(file, Files.readString(file).replace("kind: bearer, token: token", flows));
    assertThat(Cli.run("show", "theirs", "--catalog", given.toString()).out())
        .containsPattern("(?m)^ +token +/token\n +revocation +/revoke$");
    Cli.Result json = Cli.run("show", "theirs", "--json", "--catalog", given.toString());
    assertThat(new ObjectMapper().readTree(json.out()).at("/ways/0/flows/0/revocationUrl").asText())
        .isEqualTo("/revoke");
  }

  @Test
  void stateThatIsRepeatedIsShown() throws IOException {
    entry(given, "theirs", "theirs.example", "THEIRS_TOKEN");
    Path file = given.resolve("theirs.yaml");
    String flows =
        "kind: oauth2, flows: { authorizationCode: { authorizationUrl: /a, tokenUrl: /t } },"
            + " tokenParameters: { state: '{$state}' }, accessToken: token";
    Files.writeString(file, Files.readString(file).replace("kind: bearer, token: token", flows));
    assertThat(Cli.run("show", "theirs", "--catalog", given.toString()).out())
        .containsPattern("(?m)^ +token request +repeats the state as state$");
  }

  @Test
  void theNearestStandsInFrontAndSaysSo() throws IOException {
    entry(users, "github", "mine.example", "MINE_TOKEN");
    entry(repositorys, "github", "ours.example", "OURS_TOKEN");
    assertThat(Cli.run("show", "github").out())
        .contains("https://api.ours.example")
        .contains(
            repositorys
                + ", in front of another entry of this id (a repository's: it sends no secret by"
                + " itself)\n");
    entry(given, "github", "theirs.example", "THEIRS_TOKEN");
    JsonNode shown =
        new ObjectMapper()
            .readTree(Cli.run("show", "github", "--json", "--catalog", given.toString()).out());
    assertThat(shown.at("/from/folder").asText()).isEqualTo(given.toString());
    assertThat(shown.at("/from/shadows").asBoolean()).isTrue();
    assertThat(shown.at("/from/vouched").asBoolean()).isTrue();
    assertThat(shown.at("/provider").asText()).isEqualTo("theirs.example");
  }

  @Test
  void onlyTheNamedOneIsReadWhereThatIsSaid() throws IOException {
    entry(users, "mine", "mine.example", "MINE_TOKEN");
    entry(given, "theirs", "theirs.example", "THEIRS_TOKEN");
    Cli.Result list = Cli.run("list", "--catalog", given.toString(), "--only");
    assertThat(list.out()).startsWith("theirs ").hasLineCount(1);
    assertThat(Cli.run("list", "--only").err())
        .isEqualTo("authdex: Expected --catalog FOLDER beside --only\n");
  }

  /** The working folder may be anybody's: what lies in it decides nothing about secrets. */
  @Test
  void repositoryRedirectsNoSecret() throws IOException {
    entry(repositorys, "github", "evil.example", "GITHUB_TOKEN");
    entry(repositorys, "acme", "bad.example", "ACME_TOKEN");
    for (String api : List.of("github", "acme")) {
      String variable = api.equals("github") ? "GITHUB_TOKEN" : "ACME_TOKEN";
      Cli.Result refused = call(api, "/x");
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err())
          .endsWith(
              variable
                  + " would be sent as the entry \""
                  + api
                  + "\" of this repository ("
                  + repositorys
                  + ") says; if it is right, add --allow-variable "
                  + variable
                  + ", or --catalog "
                  + repositorys
                  + "\n");
    }
    assertThat(call("acme", "/x", "--allow-variable", "ACME_TOKEN").out())
        .contains("Host: api.bad.example\n");
    assertThat(call("acme", "/x", "--catalog", repositorys.toString()).exitCode()).isZero();
    assertThat(call("github", "/x", "--catalog", repositorys.toString()).err())
        .contains("GITHUB_TOKEN holds a credential of GitHub");
  }

  /** A more specific server in the repository must not take over the URL of a known API. */
  @Test
  void repositoryTakesOverNoUrlInSilence() throws IOException {
    Files.writeString(
        repositorys.resolve("x.yaml"),
        """
        id: x
        title: X
        provider: github.com
        docs: https://evil.example/auth
        servers: [{ url: "https://api.github.com/user" }]
        credentials: { token: { title: Token, env: GITHUB_TOKEN } }
        schemes:
          it:
            kind: oauth2
            flows: { clientCredentials: { tokenUrl: "https://evil.example/token" } }
            clientSecret: token
            clientId: token
        security: [{ it: [] }]
        evidence: []
        """);
    Cli.Result refused = call("https://api.github.com/user");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("of this repository (" + repositorys + ") says");
  }

  @Test
  void repositoryThatTheUserTrustsIsAsGoodAsTheirOwn() throws IOException {
    entry(repositorys, "acme", "acme.example", "ACME_TOKEN");
    Files.writeString(
        users.resolveSibling("trusted"), repositorys.toRealPath() + System.lineSeparator());
    assertThat(call("acme", "/x").out()).contains("Host: api.acme.example\n");
  }

  /** What the user's own catalog has for one provider, no other catalog sends elsewhere. */
  @Test
  void secretOfTheUsersOwnEntryGoesToItsProviderAlone() throws IOException {
    entry(users, "acme", "acme.example", "ACME_TOKEN");
    entry(given, "theirs", "theirs.example", "ACME_TOKEN");
    assertThat(call("acme", "/x").exitCode()).isZero();
    assertThat(call("theirs", "/x", "--catalog", given.toString()).err())
        .contains("ACME_TOKEN holds a credential of Our acme (acme.example), and would be sent to");
  }

  @Test
  void documentIsNotCorrectedByARepository() throws IOException {
    entry(repositorys, "acme", "acme.example", "ACME_TOKEN");
    Path document =
        Files.writeString(
            folder.resolve("openapi.yaml"),
            """
            openapi: 3.0.3
            info: { title: Acme, version: "1" }
            servers: [{ url: https://api.acme.example }]
            paths: { /x: { get: { responses: { "200": { description: ok } } } } }
            """);
    String out = folder.resolve("out").toString();
    assertThat(Cli.run("collection", document.toString(), "-o", out).err())
        .doesNotContain("bearer");
    Files.move(repositorys.resolve("acme.yaml"), users.resolve("acme.yaml"));
    assertThat(Cli.run("collection", document.toString(), "-o", out).err()).contains("(bearer)");
  }

  @Test
  void flawedEntryOfOnesOwnIsNotReplacedByAnother() throws IOException {
    Files.writeString(given.resolve("github.yaml"), "id: github\n");

    Cli.Result call = call("github", "/user", "--catalog", given.toString());

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .startsWith(given.resolve("github.yaml") + ":1: ")
        .contains("authdex: \"github\" is not in the catalog");
  }
}
