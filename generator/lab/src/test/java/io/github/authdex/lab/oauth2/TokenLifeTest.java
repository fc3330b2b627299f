package io.github.authdex.lab.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.MovableClock;
import io.github.authdex.lab.Wire;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of tokens: they expire, they rotate, and scopes bound them. */
class TokenLifeTest {
  private static final ApiModel API =
      OAuth2Apis.acme(OAuth2Apis.options(ClientAuthentication.NONE));

  private final MovableClock clock = new MovableClock();

  @Test
  void tokenIsGoodUntilItExpires() throws IOException {
    try (Lab lab = Lab.start(API, options().withTokenLife(Duration.ofSeconds(60)))) {
      JsonNode token = grant(lab, "grant_type=client_credentials");
      assertThat(token.path("expires_in").asInt()).isEqualTo(60);
      clock.move(Duration.ofSeconds(59));
      assertThat(get(lab, "/read", token).status()).isEqualTo(200);
      clock.move(Duration.ofSeconds(1));
      Wire.Answer late = get(lab, "/read", token);
      assertThat(late.status()).isEqualTo(401);
      assertThat(late.header("WWW-Authenticate"))
          .containsExactly("Bearer realm=\"acme\", error=\"invalid_token\"");
      assertThat(late.body())
          .isEqualTo(
              "{\"authenticated\":false,\"api\":\"acme\",\"operation\":\"read\",\"problem\":\"Scheme"
                  + " \\\"oauth\\\": the header \\\"Authorization\\\" is not right: its token has"
                  + " expired; refresh it or get a new one\"}");
    }
  }

  @Test
  void tokenDoesWhatItsScopesAllow() throws IOException {
    try (Lab lab = Lab.start(API, options())) {
      JsonNode token = grant(lab, "grant_type=client_credentials&scope=read");
      assertThat(get(lab, "/read", token).status()).isEqualTo(200);
      Wire.Answer write = send(lab, "POST /v1/write", token);
      assertThat(write.status()).isEqualTo(403);
      assertThat(write.header("WWW-Authenticate"))
          .containsExactly("Bearer realm=\"acme\", error=\"insufficient_scope\", scope=\"write\"");
      assertThat(write.body())
          .isEqualTo(
              "{\"authenticated\":false,\"api\":\"acme\",\"operation\":\"write\",\"problem\":"
                  + "\"Scheme \\\"oauth\\\": the token is right but lacks the scope write\"}");
    }
  }

  @Test
  void tokenWithoutScopeAsksForAll() throws IOException {
    try (Lab lab = Lab.start(API, options())) {
      JsonNode token = grant(lab, "grant_type=client_credentials");
      assertThat(send(lab, "POST /v1/write", token).status()).isEqualTo(200);
    }
  }

  @Test
  void refreshTokenWorksOnceAndItsReuseEndsTheGrant() throws IOException {
    try (Lab lab = Lab.start(API, options())) {
      JsonNode first = grant(lab, password(lab));
      JsonNode second = grant(lab, refresh(first));
      assertThat(get(lab, "/read", second).status()).isEqualTo(200);
      assertThat(grant(lab, refresh(first)).path("error_description").asText())
          .isEqualTo(
              "The refresh token was used before; each works once, and now all tokens of this"
                  + " grant are revoked");
      assertThat(get(lab, "/read", second).status()).isEqualTo(401);
      assertThat(grant(lab, refresh(second)).path("error").asText()).isEqualTo("invalid_grant");
    }
  }

  @Test
  void refreshTokenWorksAgainWithoutRotation() throws IOException {
    try (Lab lab = Lab.start(API, options().withoutRotation())) {
      JsonNode first = grant(lab, password(lab));
      assertThat(grant(lab, refresh(first)).has("refresh_token")).isFalse();
      assertThat(get(lab, "/read", grant(lab, refresh(first))).status()).isEqualTo(200);
    }
  }

  @Test
  void refreshCannotWidenTheScope() throws IOException {
    try (Lab lab = Lab.start(API, options())) {
      JsonNode narrow = grant(lab, password(lab) + "&scope=read");
      assertThat(grant(lab, refresh(narrow) + "&scope=read+write").path("error").asText())
          .isEqualTo("invalid_scope");
      JsonNode next = grant(lab, refresh(narrow));
      assertThat(send(lab, "POST /v1/write", next).status()).isEqualTo(403);
    }
  }

  private LabOptions options() {
    return LabOptions.STANDARD.withClock(clock).withSeed(3);
  }

  private static JsonNode grant(Lab lab, String body) throws IOException {
    Wire.Answer answer =
        Wire.send(
            lab.baseUrl(),
            "POST /~login.acme.example/oauth/token\n"
                + "Content-Type: application/x-www-form-urlencoded",
            body + "&client_id=" + value(lab, "clientId"));
    return new ObjectMapper().readTree(answer.body());
  }

  private static String password(Lab lab) {
    return "grant_type=password&username="
        + value(lab, "username")
        + "&password="
        + value(lab, "password").replace("+", "%2B");
  }

  private static String refresh(JsonNode token) {
    return "grant_type=refresh_token&refresh_token=" + token.path("refresh_token").asText();
  }

  private static Wire.Answer get(Lab lab, String path, JsonNode token) throws IOException {
    return send(lab, "GET /v1" + path, token);
  }

  private static Wire.Answer send(Lab lab, String line, JsonNode token) throws IOException {
    String header = "\nAuthorization: Bearer " + token.path("access_token").asText();
    return Wire.send(lab.baseUrl(), line + header, "");
  }

  private static String value(Lab lab, String credential) {
    return lab.credentials().require(credential).reveal();
  }
}
