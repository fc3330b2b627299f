package io.github.authdex.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    assertThat(result.err()).isEqualTo(json.size() + " APIs\n");
  }
}
