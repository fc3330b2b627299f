package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.cli.Cli;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FindCommandTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.github.com/user, github",
    "https://api.stripe.com/v1/charges, stripe",
    "https://us21.api.mailchimp.com/3.0/ping, mailchimp",
    "https://my-shop.myshopify.com/admin/api/2024-10/shop.json, shopify",
    "https://my-bucket.s3.eu-west-1.amazonaws.com/key, aws-s3",
    "api.stripe.com/v1/charges, stripe",
    "notion, notion",
    "Notion, notion",
  })
  void namesTheApiOfAUrlOrName(String text, String id) throws IOException {
    Cli.Result result = Cli.run("find", text, "--json");

    assertThat(result.exitCode()).isZero();
    assertThat(json(result).get(0).get("id").asText()).isEqualTo(id);
    assertThat(Cli.run("find", text).out()).contains(" (" + id + "), ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.github.com.evil.example/user",
        "https://api.github.com@evil.example/user",
        "https://evil.example/api.github.com",
        "https://evil.example#api.github.com",
        "https://unknown.example/v1",
      })
  void anUnknownHostIsNotFound(String url) throws IOException {
    Cli.Result result = Cli.run("find", url);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    String shown = url.replace("api.github.com@", "***@"); // It may be a password.
    assertThat(result.err()).startsWith("authdex: \"" + shown + "\" is not in the catalog");
    assertThat(json(Cli.run("find", url, "--json")).at("/error/kind").asText())
        .isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://api.github.com/user | ; its scheme is http, and the APIs of the catalog take https,"
            + " and https://api.github.com is known",
        "https://api.github.com:8443/user | ; its port is not that of the API, and"
            + " https://api.github.com is known",
        "https://140.82.112.5/user | ; an IP address could be anybody's",
      })
  void whatKeepsAUrlFromBeingKnownIsSaid(String url, String reason) {
    assertThat(Cli.run("find", url.strip()).err()).endsWith(reason + "\n");
  }

  @Test
  void anUnknownNameComesWithTheNearest() {
    assertThat(Cli.run("find", "strpe").err())
        .isEqualTo("authdex: \"strpe\" is not in the catalog; did you mean stripe?\n");
  }

  @Test
  void aTemplatedHostTellsItsVariables() {
    assertThat(Cli.run("find", "https://us21.api.mailchimp.com/3.0/ping").out())
        .contains("  server    https://{dc}.api.mailchimp.com/3.0  dc=us21\n");
  }

  private static JsonNode json(Cli.Result result) throws IOException {
    return new ObjectMapper().readTree(result.out());
  }
}
