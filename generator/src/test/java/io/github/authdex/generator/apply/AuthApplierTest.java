package io.github.authdex.generator.apply;

import static io.github.authdex.generator.apply.PostmanItems.bearer;
import static io.github.authdex.generator.apply.PostmanItems.collection;
import static io.github.authdex.generator.apply.PostmanItems.folder;
import static io.github.authdex.generator.apply.PostmanItems.header;
import static io.github.authdex.generator.apply.PostmanItems.items;
import static io.github.authdex.generator.apply.PostmanItems.request;
import static io.github.authdex.generator.apply.PostmanItems.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.apply.ApplyReport.LeftPart;
import io.github.authdex.generator.apply.ApplyReport.RemovedCredential;
import io.github.authdex.generator.apply.ApplyReport.SetAuth;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** What is set, at which level, and what is left. */
final class AuthApplierTest {
  private static final String TOKEN = "ghp_0123456789abcdefghij0123456789abcdef";
  private static final String GITHUB = "https://api.github.com/user";
  private static final String STRIPE = "https://api.stripe.com/v1/balance";

  @Test
  void setsAuthOnTheWholeWhereAllIsOfOneApi() {
    AppliedText done =
        AppliedText.of(
            collection(
                items(
                    request("Me", GITHUB),
                    folder("Repositories", request("List", GITHUB + "/repos")))));

    assertThat(done.report().set())
        .containsExactly(new SetAuth("Mine", "github", "GitHub", "bearer", 2));
    assertThat(done.tree().at("/auth/bearer/0/value").asText()).isEqualTo("{{github_token}}");
    assertThat(done.after()).startsWith(done.before().stripTrailing().replaceFirst("\\s*}$", ""));
  }

  @Test
  void setsAuthOnFoldersAndRequestsWhereSomethingElseIsBeside() {
    AppliedText done =
        AppliedText.of(
            collection(
                items(
                    folder("GitHub", request("Me", GITHUB), request("Repos", GITHUB + "/repos")),
                    folder(
                        "Mixed",
                        request("Balance", STRIPE),
                        request("Who", "https://evil.example")),
                    request("Other", "https://unknown.example/x"))));

    assertThat(done.report().set())
        .extracting(SetAuth::where, SetAuth::api, SetAuth::requests)
        .containsExactly(tuple("GitHub", "github", 2), tuple("Mixed / Balance", "stripe", 1));
    assertThat(done.tree().has("auth")).isFalse();
    assertThat(done.tree().at("/item/1").has("auth")).isFalse();
    assertThat(done.tree().at("/item/1/item/1/request").has("auth")).isFalse();
    assertThat(done.report().unknown())
        .containsExactly(
            new LeftPart("Mixed / Who", "no API of the catalog is at evil.example"),
            new LeftPart("Other", "no API of the catalog is at unknown.example"));
  }

  @Test
  void aPastedTokenBecomesTheAuthThatStandsForIt() {
    AppliedText done =
        AppliedText.of(
            collection(items(request("Me", GITHUB, header("Authorization", "Bearer " + TOKEN)))));

    assertThat(done.after()).doesNotContain(TOKEN).doesNotContain("Authorization");
    assertThat(done.report().removed())
        .containsExactly(
            new RemovedCredential(
                "Me", "header \"Authorization\"", "github_token", "ghp_… (40 characters)"));
    assertThat(done.applied().secrets())
        .containsOnlyKeys("github_token")
        .hasValueSatisfying(new Condition<>(held -> held.reveal().equals(TOKEN), "the token"));
  }

  @Test
  void whatIsPastedSaysWhichAlternativeIsMeant() {
    String login =
        Base64.getEncoder().encodeToString("sk_live_12345678901:".getBytes(StandardCharsets.UTF_8));
    AppliedText basic =
        AppliedText.of(
            collection(items(request("B", STRIPE, header("Authorization", "Basic " + login)))));
    AppliedText bearer =
        AppliedText.of(
            collection(
                items(
                    request("B", STRIPE, header("Authorization", "Bearer sk_live_12345678901")))));

    assertThat(basic.tree().at("/auth/type").asText()).isEqualTo("basic");
    assertThat(bearer.tree().at("/auth/type").asText()).isEqualTo("bearer");
    assertThat(basic.applied().secrets().values())
        .extracting(Secret::reveal)
        .contains("sk_live_12345678901");
  }

  @Test
  void requestsOfTwoCallersAreNotMadeOne() {
    String other = TOKEN.replace('a', 'z');
    AppliedText done =
        AppliedText.of(
            collection(
                items(
                    request("A", GITHUB, header("Authorization", "Bearer " + TOKEN)),
                    request("B", GITHUB, header("Authorization", "Bearer " + TOKEN)),
                    request("C", GITHUB, header("Authorization", "token " + other)))));

    assertThat(done.tree().has("auth")).isFalse();
    assertThat(done.report().set()).extracting(SetAuth::where).containsExactly("A", "B");
    assertThat(done.report().left()).extracting(LeftPart::where).containsExactly("C");
    assertThat(done.tree().at("/item/2/request/header/0/value").asText())
        .isEqualTo("token {{github_token_2}}");
    assertThat(done.after()).doesNotContain(TOKEN, other);
  }

  @Test
  void whatWasSetByHandStays() {
    String text =
        collection(
            items(
                request("Own", GITHUB, bearer("{{mine}}")),
                request("Header", GITHUB, header("Authorization", "token {{mine}}")),
                request("None", GITHUB, "\"auth\": {\"type\": \"noauth\"}"),
                request("Strange", GITHUB, "\"auth\": {\"type\": \"future\", \"future\": []}"),
                "{\"name\": \"Script\", \"event\": [{\"listen\": \"prerequest\", \"script\":"
                    + " {\"exec\": [\"pm.request.headers.add({key: 'Authorization'})\"]}}],"
                    + " \"request\": {\"url\": \""
                    + GITHUB
                    + "\"}}"));
    AppliedText done = AppliedText.of(text);

    assertThat(done.isChanged()).isFalse();
    assertThat(done.report().left())
        .containsExactly(
            new LeftPart("Own", "its bearer was set before"),
            new LeftPart("Header", "its header \"Authorization\" was set by hand"),
            new LeftPart("None", "it says that no credential goes out"),
            new LeftPart("Strange", "its auth \"future\" is of no known type"),
            new LeftPart("Script", "a script sets what it authenticates with"));
  }

  @Test
  void whatInheritsWhatWasSetByHandStays() {
    AppliedText done =
        AppliedText.of(collection(items(folder("F", request("Me", GITHUB))), bearer("{{mine}}")));

    assertThat(done.isChanged()).isFalse();
    assertThat(done.report().left())
        .containsExactly(new LeftPart("Mine", "its bearer was set before"));
  }

  @Test
  void aLiteralInAnAuthBlockGoesIntoAVariableAndTheBlockStays() {
    AppliedText done =
        AppliedText.of(collection(items(request("Me", GITHUB)), bearer("literal-of-somebody")));

    assertThat(done.tree().at("/auth/bearer/0/value").asText()).isEqualTo("{{github_token}}");
    assertThat(done.report().set()).isEmpty();
    assertThat(done.after()).doesNotContain("literal-of-somebody");
  }

  @Test
  void anEmptyBlockOfTheRightTypeIsFilledIn() {
    AppliedText done =
        AppliedText.of(
            collection(items(request("Me", GITHUB, bearer("")), request("You", GITHUB + "s/you"))));

    assertThat(done.tree().at("/item/0/request/auth/bearer/0/value").asText())
        .isEqualTo("{{github_token}}");
    assertThat(done.tree().at("/auth/type").asText()).isEqualTo("bearer");
    assertThat(done.report().set()).hasSize(2);
  }

  @Test
  void hostsInVariablesAreLookedUp() {
    String text =
        collection(
            items(request("Me", "{{host}}/user"), request("Open", "https://{{nobody}}/user")),
            variables("host", "https://{{domain}}", "domain", "api.github.com"));
    AppliedText done = AppliedText.of(text);
    AppliedText given =
        AppliedText.of(
            text,
            AppliedText.CATALOG,
            new ApplyOptions(Optional.empty(), Map.of("nobody", "api.github.com")));
    AppliedText vouched =
        AppliedText.of(
            text, AppliedText.CATALOG, new ApplyOptions(Optional.of("github"), Map.of()));

    assertThat(done.report().set()).extracting(SetAuth::where).containsExactly("Me");
    assertThat(done.report().unknown())
        .containsExactly(new LeftPart("Open", "its host is the variable nobody without value"));
    assertThat(given.report().set()).extracting(SetAuth::where).containsExactly("Mine");
    assertThat(vouched.report().set()).extracting(SetAuth::where).containsExactly("Mine");
  }

  @Test
  void anApiThatTakesTwoKeysGetsTheOtherAsAHeader() {
    AppliedText done =
        AppliedText.of(
            collection(items(request("Monitors", "https://api.datadoghq.com/api/v1/monitor"))));

    assertThat(done.report().set()).hasSize(1);
    assertThat(done.after()).contains("{{datadog_api_key}}", "{{datadog_application_key}}");
    assertThat(AppliedText.of(done.after()).isChanged()).isFalse();
  }

  @Test
  void credentialsElsewhereGoIntoVariables() {
    AppliedText done =
        AppliedText.of(
            collection(
                items(
                    request("X", "https://one.example/a?access_token=abc-123-def&page_token=9"),
                    request(
                        "Y",
                        "https://one.example/b",
                        "\"body\": {\"mode\": \"raw\", \"raw\": \"{\\\"client_secret\\\": \\\"shh-shh\\\","
                            + " \\\"n\\\": {{n}}}\"}"),
                    request("Z", "https://one.example/c", header("X-Anything", TOKEN)),
                    request("P", "https://one.example/d", header("X-Api-Key", "<your key>"))),
                variables("password", "postman", "plain", "shown")));

    assertThat(done.after())
        .doesNotContain("abc-123-def", "shh-shh", TOKEN)
        .contains(
            "?access_token={{one_example_access_token}}&page_token=9",
            "\\\"client_secret\\\": \\\"{{one_example_client_secret}}\\\", \\\"n\\\": {{n}}",
            "<your key>",
            "{\"key\": \"password\", \"value\": \"\"}",
            "{\"key\": \"plain\", \"value\": \"shown\"}");
  }

  @Test
  void copiesOfRequestsInSavedAnswersHoldNothingEither() {
    AppliedText done =
        AppliedText.of(
            collection(
                items(
                    "{\"name\": \"Me\", \"request\": {\"url\": \""
                        + GITHUB
                        + "\"}, \"response\":"
                        + " [{\"originalRequest\": {\"url\": \""
                        + GITHUB
                        + "\", "
                        + header("Authorization", "Bearer " + TOKEN)
                        + "}}]}")));

    assertThat(done.after()).doesNotContain(TOKEN).contains("Bearer {{github_token}}");
  }

  @Test
  void version20HasItsOwnForm() {
    AppliedText done =
        AppliedText.of(collection(items(request("Me", GITHUB))).replace("v2.1.0", "v2.0.0"));

    assertThat(done.tree().at("/auth/bearer/token").asText()).isEqualTo("{{github_token}}");
  }
}
