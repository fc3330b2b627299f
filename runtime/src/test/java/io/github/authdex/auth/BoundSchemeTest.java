package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundSchemeTest {
  private static final Credentials HELD =
      Credentials.of(
          Map.of(
              "email", Secret.of("amy@acme.example"),
              "apiToken", Secret.of("s3cret"),
              "pair", Secret.of("left:right").from("ACME_PAIR"),
              "file",
                  Secret.of(
                          "{\"client_email\": \"robot@acme.example\", \"key\": {\"pem\": \"-\\n\"}}")
                      .from("ACME_FILE")));

  private static final Map<String, CredentialPart> PARTS =
      Map.of(
          "pair.id", split("pair", 0, 2),
          "pair.secret", split("pair", 1, 2),
          "email.user", CredentialPart.builder("email").separator("@").count(2).build(),
          "apiToken.end", split("apiToken", 1, 2),
          "file.mail", pointed("/client_email"),
          "file.pem", pointed("/key/pem"),
          "file.none", pointed("/private_key"),
          "pair.json", CredentialPart.builder("pair").pointer("/key").build());

  private static CredentialPart split(String credential, int index, int count) {
    return CredentialPart.builder(credential).separator(":").index(index).count(count).build();
  }

  private static CredentialPart pointed(String pointer) {
    return CredentialPart.builder("file").pointer(pointer).build();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "api, api",
    "{email}/token, amy@acme.example/token",
    "{email}:{apiToken}, amy@acme.example:s3cret",
    "{$base64:{email}:{apiToken}}, YW15QGFjbWUuZXhhbXBsZTpzM2NyZXQ=",
    "a {$base64:{$base64:x}} {pair.secret}, a ZUE9PQ== right",
    "{email.user}+{file.mail}, amy+robot@acme.example",
    "{ {} }, '{ {} }'",
  })
  void aRoleIsComposedOfWhatIsHeld(String template, String value) {
    BoundScheme bound =
        BoundScheme.builder("basic", BasicScheme.BASIC)
            .templates(Map.of("username", template))
            .parts(PARTS)
            .build();

    assertThat(bound.roles(HELD).require("username").reveal()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "pair.id, left",
    "pair.secret, right",
    "file.mail, robot@acme.example",
    "file.pem, '-\n'",
  })
  void aRoleTakesAPartOfACredential(String part, String value) {
    BoundScheme bound =
        BoundScheme.builder("basic", BasicScheme.BASIC)
            .credentials(Map.of("password", part))
            .parts(PARTS)
            .build();

    assertThat(bound.roles(HELD).require("password").reveal()).isEqualTo(value);
    assertThat(bound.roles(HELD).require(part).reveal()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "apiToken.end | Expected the credential \"apiToken\" to be 2 parts with \":\" between them;"
            + " take all of it as the provider gives it",
        "file.none | Expected the credential \"file\" in ACME_FILE to be a JSON document with a text"
            + " at /private_key; take all of it as the provider gives it",
        "pair.json | Expected the credential \"pair\" in ACME_PAIR to be a JSON document with a text"
            + " at /key; take all of it as the provider gives it",
      })
  void aCredentialOfAnotherFormIsNamedAndNotShown(String part, String message) {
    BoundScheme bound =
        BoundScheme.builder("key", ApiKeyScheme.of(Placement.HEADER, "X-Key"))
            .credentials(Map.of("key", part))
            .parts(PARTS)
            .build();

    assertThatThrownBy(() -> bound.roles(HELD).require("key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void whatATemplateLacksIsNamed() {
    BoundScheme bound =
        BoundScheme.builder("key", ApiKeyScheme.of(Placement.HEADER, "X-Key"))
            .templates(Map.of("key", "{email}:{apiSecret}"))
            .build();

    assertThat(bound.roles(HELD).find("key")).isEmpty();
    assertThatThrownBy(() -> bound.roles(HELD).require("key"))
        .hasMessage("Expected a value for the credential \"apiSecret\" but there was none");
  }

  @Test
  void aWordThatNoTemplateKnowsIsRefused() {
    BoundScheme bound =
        BoundScheme.builder("key", ApiKeyScheme.of(Placement.HEADER, "X-Key"))
            .templates(Map.of("key", "{$hex:{email}}"))
            .build();

    assertThatThrownBy(() -> bound.roles(HELD).find("key"))
        .hasMessage("Expected {name} or {$base64:…} in \"{$hex:{email}}\" but was {$hex:{email}}");
  }

  @Test
  void whatTheCallerHoldsForARoleIsNamed() {
    BoundScheme bound =
        BoundScheme.builder("basic", BasicScheme.BASIC)
            .credentials(Map.of("password", "pair.secret", "charset", ""))
            .templates(Map.of("username", "{email}/{pair.id}/{pair.secret}", "realm", "api"))
            .parts(PARTS)
            .build();

    assertThat(bound.held("password")).containsExactly("pair");
    assertThat(bound.held("username")).containsExactly("email", "pair");
    assertThat(bound.held("charset")).isEqualTo(List.of());
    assertThat(bound.held("realm")).isEqualTo(List.of());
    assertThat(bound.held("other")).containsExactly("other");
    assertThat(bound.player("username")).isEqualTo("{email}/{pair.id}/{pair.secret}");
    assertThat(bound.player("charset")).isEmpty();
  }
}
