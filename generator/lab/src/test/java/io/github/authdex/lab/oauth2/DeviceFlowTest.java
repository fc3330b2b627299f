package io.github.authdex.lab.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.MovableClock;
import io.github.authdex.lab.Wire;
import io.github.authdex.lab.run.ConsentTerms;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices that wait for a person elsewhere (RFC 8628). */
final class DeviceFlowTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ApiModel API =
      OAuth2Apis.acme(
          OAuth2Apis.options(ClientAuthentication.NONE),
          OAuth2Flow.builder(OAuth2Flow.Type.DEVICE_AUTHORIZATION)
              .deviceAuthorizationUrl("https://login.acme.example/device")
              .tokenUrl(OAuth2Apis.TOKEN_URL)
              .scopes(OAuth2Apis.SCOPES)
              .build());

  private final MovableClock clock = new MovableClock();
  private Lab lab;

  @BeforeEach
  void start() throws IOException {
    lab = Lab.start(API, LabOptions.STANDARD.withClock(clock).withSeed(3));
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private JsonNode post(String path, String form) throws IOException {
    Wire.Answer answer = send("POST " + path, form);
    return JSON.readTree(answer.body());
  }

  private Wire.Answer send(String line, String form) throws IOException {
    String head = line + "\nContent-Type: application/x-www-form-urlencoded";
    return Wire.send(lab.baseUrl(), head, form);
  }

  private String client() {
    return "client_id=" + lab.credentials().find("clientId").orElseThrow().reveal();
  }

  private JsonNode begin() throws IOException {
    return post("/~login.acme.example/device", client() + "&scope=read");
  }

  private JsonNode poll(JsonNode begun) throws IOException {
    clock.move(Duration.ofSeconds(5));
    return ask(begun);
  }

  private JsonNode ask(JsonNode begun) throws IOException {
    return post(
        "/~login.acme.example/oauth/token",
        client()
            + "&grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code="
            + begun.path("device_code").asText());
  }

  private Wire.Answer decide(JsonNode begun, String userCode, String decision) throws IOException {
    String page = URI.create(begun.path("verification_uri").asText()).getRawPath();
    Wire.Answer shown = send("GET " + page + "?user_code=" + userCode, "");
    Matcher ticket = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"").matcher(shown.body());
    assertThat(ticket.find()).as(shown.body()).isTrue();
    return send(
        "POST " + page,
        "ticket="
            + ticket.group(1)
            + "&user_code="
            + userCode
            + "&scope=read&decision="
            + decision);
  }

  @Test
  void aDeviceGetsATokenOncePersonSaysYes() throws IOException {
    JsonNode begun = begin();
    assertThat(begun.path("user_code").asText()).matches("[B-Z]{4}-[B-Z]{4}");
    assertThat(begun.path("interval").asInt()).isEqualTo(5);
    assertThat(begun.path("verification_uri_complete").asText())
        .isEqualTo(
            begun.path("verification_uri").asText()
                + "?user_code="
                + begun.path("user_code").asText());
    assertThat(poll(begun).path("error").asText()).isEqualTo("authorization_pending");
    String typed = begun.path("user_code").asText().replace("-", "").toLowerCase(Locale.ROOT);
    assertThat(decide(begun, typed, "allow").body()).contains("The device is told: yes");
    JsonNode token = poll(begun);
    String bearer = "Authorization: Bearer " + token.path("access_token").asText();
    assertThat(Wire.send(lab.baseUrl(), "GET /v1/read\n" + bearer, "").status()).isEqualTo(200);
    assertThat(Wire.send(lab.baseUrl(), "POST /v1/write\n" + bearer, "").status()).isEqualTo(403);
    assertThat(poll(begun).path("error").asText()).as("once").isEqualTo("invalid_grant");
  }

  @Test
  void whoAsksTooOftenIsSlowedDown() throws IOException {
    JsonNode begun = begin();
    assertThat(poll(begun).path("error").asText()).isEqualTo("authorization_pending");
    assertThat(ask(begun).path("error").asText()).isEqualTo("slow_down");
    assertThat(poll(begun).path("error").asText()).as("5 of 10 s").isEqualTo("slow_down");
    clock.move(Duration.ofSeconds(10));
    assertThat(poll(begun).path("error").asText()).isEqualTo("authorization_pending");
  }

  @Test
  void aCodeEndsAndAPersonMaySayNo() throws IOException {
    JsonNode denied = begin();
    decide(denied, denied.path("user_code").asText(), "deny");
    assertThat(poll(denied).path("error").asText()).isEqualTo("access_denied");
    JsonNode late = begin();
    clock.move(Duration.ofMinutes(10));
    assertThat(poll(late).path("error").asText()).isEqualTo("expired_token");
  }

  @Test
  void noOtherPageAnswersForAPerson() throws IOException {
    JsonNode begun = begin();
    String page = URI.create(begun.path("verification_uri").asText()).getRawPath();
    String code = begun.path("user_code").asText();
    assertThat(send("POST " + page, "user_code=" + code + "&decision=allow").status())
        .isEqualTo(400);
    assertThat(send("GET " + page + "?user_code=XXXX-XXXX", "").status()).isEqualTo(400);
    assertThat(send("GET " + page, "").body()).contains("Which code does your device show?");
    assertThat(poll(begun).path("error").asText()).isEqualTo("authorization_pending");
  }

  @Test
  void consentIsTakenAsGivenWhereThatIsWanted() throws IOException {
    lab.close();
    lab =
        Lab.start(
            API,
            LabOptions.STANDARD.withClock(clock).withConsent(new ConsentTerms(true, List.of())));
    assertThat(poll(begin()).path("access_token").asText()).isNotEmpty();
  }
}
