package io.github.authdex.cli.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that stands in what was pasted is repeated by no verb, on neither stream. */
final class ArgumentSecretsTest {
  static Stream<String> pasted() {
    return Stream.of(
        "https://user:s3cret-x@api.github.com/user",
        "https://s3cret-x@api.github.com/user",
        "https://s3cret-x:@unknown.example/v1",
        "user:s3cret-x@api.github.com/user",
        "https://user:s3cret-x@unknown.example/v1",
        "https://user:s3cret-x@unknown.example:8443/a b",
        "https://unknown.example/v1?api_key=s3cret-x",
        "https://unknown.example/v1?a=b&access_token=s3cret-x&c=d",
        "https://unknown.example/v1?appid=s3cret-x",
        "https://unknown.example/v1?X-Amz-Signature=s3cret-x",
        "https://unknown.example/v1?token=s3cret-x y",
        "https://unknown.example/cb#access_token=s3cret-x",
        "https://api.telegram.org/bot123456:AAs3cret-x_y/getMe",
        "https://api.telegram.org/file/bot123456:AAs3cret-x/a/b.jpg?c=d",
        "https://hooks.slack.com/services/T012/B345/s3cret-x",
        "https://hooks.slack.com/services/T/B/s3cret",
        "https://hooks.slack.com/workflows/T012/A345/678/s3cret-x",
        "https://discord.com/api/webhooks/123456/s3cret-x",
        "https://discord.com/api/v10/webhooks/123456/s3cret-x/slack",
        "https://a.webhook.office.com/webhookb2/b@c/IncomingWebhook/s3cret-x/d",
        "https://unknown.example/api_key/s3cret-xyzabc/things",
        "curl -d a=b https://api.telegram.org/bot123456:AAs3cret-x_y/sendMessage",
        "https://api.github.com/user?token=s3cret-x",
        "curl -H 'Authorization: Bearer s3cret-x' https://unknown.example/",
        "curl -H 'Authorization: Token token=\"s3cret-x\", email=\"a@b.c\"'"
            + " https://unknown.example/",
        "curl -H 'X-Api-Key: s3cret-x' https://unknown.example/",
        "curl -H 'Cookie: sid=s3cret-x' https://unknown.example/",
        "curl -H 'X-Api-Key: s3cret-x",
        "curl -u someone:s3cret-x https://unknown.example/",
        "curl -u someone:s3cret-x --frob https://a/ https://b/",
        "curl -b 'sid=s3cret-x' https://unknown.example/",
        "curl -d 'password=s3cret-x' https://unknown.example/",
        "curl --json '{\"client_secret\":\"s3cret-x\"}' https://unknown.example/",
        "curl https://user:s3cret-x@unknown.example/",
        "https://unknown.example/bot123456:s3cret-x/getMe",
        "https://hooks.slack.com/services/T00000000/B00000000/s3cret-x",
        "https://discord.com/api/webhooks/1234567890/s3cret-x",
        "wget --header='Authorization: Bearer s3cret-x' https://unknown.example/",
        "http GET https://unknown.example/ X-Api-Key:s3cret-x",
        "fetch('https://unknown.example/', {headers: {\"Authorization\": \"Bearer s3cret-x\"}})",
        "Invoke-RestMethod -Uri https://unknown.example/ -Headers @{'X-Auth-Token' = 's3cret-x'}",
        "sudo curl -H 'Authorization: Bearer s3cret-x' https://unknown.example/",
        "API_KEY=s3cret-x curl https://unknown.example/?q=$API_KEY",
        "curl --proxy-user a:s3cret-x https://unknown.example/",
        "curl ^\"https://unknown.example/^\" -H ^\"Authorization: Bearer s3cret-x^\"");
  }

  @ParameterizedTest
  @MethodSource("pasted")
  void noVerbRepeatsIt(String text) {
    for (List<String> command :
        List.of(
            List.of("find", text),
            List.of("find", text, "--json"),
            List.of("find", text, text),
            List.of("show", text),
            List.of("show", text, "--json"),
            List.of("list", text),
            List.of("call", text, "--env-file=none.env", "--dry-run"),
            List.of("call", "github", text, "--env-file=none.env", "--dry-run"),
            List.of("call", "GET", text, "--env-file=none.env", "--dry-run", "--json"),
            List.of("call", text, "/x", "--dry-run"),
            List.of("collection", text),
            List.of("client", text, "--package", "a.b"),
            List.of("lab", text),
            List.of("try", text),
            List.of("check", text),
            List.of("frobnicate", text),
            List.of(text))) {
      Cli.Result result = Cli.run(command.toArray(String[]::new));

      assertThat(result.out() + result.err())
          .as(String.join(" ", command))
          .doesNotContain("s3cret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://u:pw@unknown.example/",
        "https://unknown.example/?key=pw",
        "curl -u a:pw x"
      })
  void aShortOneIsHiddenWhereItStands(String text) {
    Cli.Result result = Cli.run("show", text);

    assertThat(result.err()).doesNotContain("pw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.stripe.com/v1/charges/ch_3MmlLrLkdIwHu7ix0snN0B15",
        "https://api.stripe.com/v1/0123456789abcdef0123456789abcdef/x",
        "curl https://api.stripe.com/v1/x:AAbbCCddEE112233445566/y",
      })
  void findHidesWhatLooksLikeAKeyInAPath(String text) {
    Cli.Result result = Cli.run("find", text, "--json");

    assertThat(result.out()).contains("\"id\" : \"stripe\"").contains("***");
    assertThat(result.out()).doesNotContain("0snN0B15", "89abcdef", "112233");
  }

  @Test
  void theNameOfAFormatIsNoCommand(@TempDir Path folder) {
    String output = folder.resolve("curl").toString();

    assertThat(Cli.run("collection", "stripe", "--format", "curl", "-o", output).out())
        .contains("curl" + File.separator + "stripe.sh");
  }

  @Test
  void otherVerbsShowTheIdsOfAPath() {
    assertThat(
            Cli.run(
                    "call",
                    "stripe",
                    "/v1/charges/ch_3MmlLrLkdIwHu7ix0snN0B15",
                    "--dry-run",
                    "--lab")
                .out())
        .startsWith("GET /v1/charges/ch_3MmlLrLkdIwHu7ix0snN0B15 HTTP/1.1\n");
  }

  @Test
  void aPathOfWordsIsShown() {
    assertThat(
            Cli.run("find", "https://api.github.com/repos/apache/commons-lang/issues/12", "--json")
                .out())
        .contains("\"path\" : \"/repos/apache/commons-lang/issues/12\"");
  }

  @Test
  void aShortOneDoesNotHideOtherText() {
    assertThat(Cli.run("find", "https://a:git@api.github.com/?key=a").err())
        .isEqualTo(
            "authdex: \"https://***@api.github.com/?…\" is not in the catalog; \"authdex list\""
                + " prints what is, and \"authdex new\" drafts what is to be added; a name or password"
                + " before the host is no part of an API's URL,"
                + " and https://api.github.com is known\n");
  }

  @Test
  void aCommandIsNotRepeatedWhole() {
    assertThat(Cli.run("show", "curl -u a:pw x").err())
        .startsWith("authdex: \"curl …\" is not in the catalog");
  }

  @Test
  void userInformationOfADocumentIsHiddenToo() {
    assertThat(Cli.run("find", "xhttps://someone:else@x").err()).contains("https://***@x");
  }
}
