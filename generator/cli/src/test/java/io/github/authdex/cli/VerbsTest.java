package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

final class VerbsTest {
  @ParameterizedTest
  @EnumSource(Verb.class)
  void helpHasAnExample(Verb verb) {
    Cli.Result result = Cli.run(verb.word(), "--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("Usage: authdex " + verb.word() + " ");
    assertThat(result.out()).containsPattern("Examples?:\n  .*authdex " + verb.word());
  }

  @Test
  void helpOfTheWholeListsEveryVerb() {
    Cli.Result result = Cli.run("--help");

    assertThat(result.exitCode()).isZero();
    Verb.all().forEach(verb -> assertThat(result.out()).contains("\n  " + verb.word() + " "));
  }

  @Test
  void withoutAVerbTheUsageIsShownAsAnError() {
    Cli.Result result = Cli.run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("Usage: authdex");
  }

  @Test
  void anUnknownVerbIsWrongUsage() {
    Cli.Result result = Cli.run("fnd", "stripe");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("fnd").contains("Try \"authdex --help\"");
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    Cli.Result result = Cli.run("find", "--jsn", "stripe");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("Unknown option: '--jsn'")
        .contains("Try \"authdex find --help\"");
  }

  @Test
  void completionKnowsEveryVerb() {
    Cli.Result result = Cli.run("completion");

    assertThat(result.exitCode()).isZero();
    Verb.all().forEach(verb -> assertThat(result.out()).contains(verb.word()));
  }

  @Test
  void completionKnowsApisCategoriesAndSchemes() {
    assertThat(Cli.run("completion").out())
        .startsWith("#!/usr/bin/env bash\n#\n# Completes verbs, options, APIs of the catalog,")
        .contains("\"mailchimp\"", "payments", "basic")
        .doesNotContain("bash_profile");
  }

  /** The list of verbs shows the first line of each description alone. */
  @ParameterizedTest
  @EnumSource(Verb.class)
  void firstLineOfADescriptionIsASentenceAndNoLineIsTooLong(Verb verb) {
    CommandLine commandLine =
        verb.commandLine(
            new Terminal(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                false,
                false));

    assertThat(commandLine.getCommandSpec().usageMessage().description()[0]).endsWith(".");
    for (int width : new int[] {60, 80, 132, 200}) {
      String help = commandLine.setUsageHelpWidth(width).getUsageMessage();
      assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(width + 1));
      assertThat(help.replaceAll("\\s+", " "))
          .contains(
              String.join(" ", commandLine.getCommandSpec().usageMessage().description())
                  .replaceAll("\\s+", " "))
          .contains("Exit codes: 0 done 1 a fault was found");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frobnicate | \"frobnicate\" is no verb; \"authdex help\" lists them",
        "fnd        | \"fnd\" is no verb; did you mean \"authdex find\"?",
        "stripe     | \"stripe\" is no verb; did you mean \"authdex show stripe\"?",
      })
  void unknownVerbIsToldWithWhatFits(String word, String message) {
    assertThat(Cli.run(word.strip()).err())
        .isEqualTo("authdex: " + message + "\nTry \"authdex --help\"\n");
  }

  @Test
  void showTellsTheFlowsOfAnApiAndWhetherAPersonConsents() {
    assertThat(Cli.run("show", "spotify").out())
        .contains(
            "SPOTIFY_ACCESS_TOKEN, or else SPOTIFY_CLIENT_ID and SPOTIFY_REFRESH_TOKEN, or else")
        .contains("authorizationCode    a person consents\n")
        .contains("authorization      https://accounts.spotify.com/authorize\n")
        .contains("clientCredentials    without a person\n")
        .contains("scopes             user-read-private user-read-email");
  }

  @Test
  void clientOfManyFilesNamesTheOneThatLeadsToThem(@TempDir Path folder) {
    Cli.Result result = Cli.run("client", "github", "-o", folder.toString());
    Cli.Result all = Cli.run("client", "github", "-o", folder.toString(), "--list");
    assertThat(all.out().lines().toList())
        .startsWith(result.out().lines().findFirst().orElseThrow());
    assertThat(all.err())
        .matches("(?s).*github: (\\d+) files \\(0 written, \\1 unchanged, 0 removed\\)\n");
  }

  @Test
  void clientAndCollectionOfSomeOperationsAlone(@TempDir Path folder) throws IOException {
    Path document =
        Files.writeString(
            folder.resolve("shop.yaml"),
            """
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            servers: [{url: "https://shop.example"}]
            paths:
              /users:
                get:
                  operationId: listUsers
                  tags: [users]
                  responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}}
              /orders:
                get:
                  operationId: listOrders
                  tags: [orders]
                  responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}}
            components:
              schemas:
                User: {type: object, properties: {a: {type: string}}}
                Order: {type: object, properties: {a: {type: string}}}
                Event: {type: object, properties: {a: {type: string}}}
            """);
    String out = folder.resolve("out").toString();

    Cli.Result users = Cli.run("client", document.toString(), "--include", "users", "-o", out);
    assertThat(users.err()).contains("no operation reaches them: 2 schemas; --all-schemas");
    assertThat(users.out()).contains("UsersApi", "User.java").doesNotContain("Order", "Event");

    Cli.Result all = Cli.run("client", document.toString(), "--all-schemas", "-o", out);
    assertThat(all.out()).contains("UsersApi", "OrdersApi", "Event.java");

    Cli.Result orders = Cli.run("client", document.toString(), "--exclude", "/users", "-o", out);
    assertThat(orders.err()).contains("removed, no longer generated").contains("3 removed");
    assertThat(orders.out()).contains("OrdersApi").doesNotContain("UsersApi");

    Cli.Result wrong = Cli.run("client", document.toString(), "--include", "order", "-o", out);
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("but was \"order\"; did you mean orders?");

    Cli.Result collection =
        Cli.run("collection", document.toString(), "--include", "listOrders", "-o", out);
    assertThat(collection.exitCode()).isZero();
    assertThat(Files.readString(Path.of(collection.out().lines().findFirst().orElseThrow())))
        .contains("/orders")
        .doesNotContain("/users");
  }

  @Test
  void generatingOverwritesAPersonsFileOnlyByForce(@TempDir Path folder) throws IOException {
    Path mine = folder.resolve("api/client/GitHub.java");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    String[] words = {"client", "github", "-o", folder.toString()};

    Cli.Result refused = Cli.run(words);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("a file there is not as a run left it: api/client/GitHub.java (not listed in")
        .endsWith("move what you want to keep, or have all overwritten: --force\n");
    assertThat(mine).hasContent("mine");

    List<String> forced = new ArrayList<>(List.of(words));
    forced.add("--force");
    assertThat(Cli.run(forced.toArray(String[]::new)).exitCode()).isZero();
    assertThat(mine).content().contains("class GitHub");
  }

  @Test
  void showPrintsTheEntryInTheShapeOfItsSchema() throws IOException {
    JsonNode entry = new ObjectMapper().readTree(Cli.run("show", "stripe", "--json").out());

    assertThat(entry.at("/id").asText()).isEqualTo("stripe");
    assertThat(entry.at("/security")).isNotEmpty();
    assertThat(entry.at("/evidence")).isNotEmpty();
  }

  @Test
  void showTellsWhatGoesWhere() {
    assertThat(Cli.run("show", "datadog").out())
        .contains("DD-API-KEY: <")
        .contains("DD-APPLICATION-KEY: <");
  }

  @Test
  void listCountsOnStandardErrorSoThatOutputStaysData() throws IOException {
    Cli.Result result = Cli.run("list");
    JsonNode json = new ObjectMapper().readTree(Cli.run("list", "--json").out());

    assertThat(result.out().lines()).hasSize(json.size());
    assertThat(result.err())
        .startsWith(json.size() + " APIs (")
        .containsPattern(" of aws, .*, [0-9]+ others\\): [0-9]+ verified, ")
        .endsWith(" single-source\n");
  }

  @Test
  void listTellsApisOfOneGrade() throws IOException {
    JsonNode verified =
        new ObjectMapper().readTree(Cli.run("list", "--grade", "verified", "--json").out());

    assertThat(verified).hasSizeGreaterThan(80);
    assertThat(verified)
        .allSatisfy(api -> assertThat(api.path("grade").asText()).isEqualTo("verified"));
    assertThat(Cli.run("list", "--grade", "verified").err())
        .startsWith(verified.size() + " APIs (")
        .endsWith(": " + verified.size() + " verified\n");
    assertThat(Cli.run("list", "--grade", "sure").err())
        .contains("Expected verified, corroborated or single-source but was \"sure\"");
  }

  @Test
  void atATerminalAFamilyIsOneLineUnlessItIsAskedFor() {
    Cli.Result all = Cli.runOnTerminal("list");
    Cli.Result aws = Cli.runOnTerminal("list", "--family", "aws");

    assertThat(all.out()).contains("github ", "more: authdex list --family aws\n");
    assertThat(all.out()).doesNotContain("aws-sqs ");
    assertThat(all.out().lines().count()).isLessThan(Cli.run("list").out().lines().count() / 2);
    assertThat(aws.out()).contains("aws-sqs ").doesNotContain("github ");
    assertThat(aws.err()).matches("[0-9]+ APIs \\([0-9]+ of aws\\): [^:]+\n");
    assertThat(Cli.run("list", "--family", "nobody").err())
        .contains(
            "No API of the catalog is in the family \"nobody\"; there are aws, azure, google");
  }
}
