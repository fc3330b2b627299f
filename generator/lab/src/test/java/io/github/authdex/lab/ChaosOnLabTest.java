package io.github.authdex.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.lab.chaos.ChaosKind;
import io.github.authdex.lab.chaos.ChaosPlan;
import io.github.authdex.lab.oauth2.OAuth2Apis;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChaosOnLabTest {
  private static final ApiModel BEARER = Apis.of(BearerScheme.BEARER, "token");

  private static Lab start(ChaosKind kind, double rate) throws IOException {
    return Lab.start(
        BEARER, LabOptions.STANDARD.withSeed(5).withChaos(ChaosPlan.of(Set.of(kind), rate)));
  }

  /** Sends what is right. */
  private static Wire.Answer right(Lab lab) throws IOException {
    String token = lab.credentials().require("token").reveal();
    return Wire.send(lab.baseUrl(), "GET /v1/me\nAuthorization: Bearer " + token, "");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSAL, 401, 401, 'X-Authdex-Chaos: 401'",
    "LIMIT, 429, 429, 'Retry-After: 1'",
    "OUTAGE, 503, 503, 'Retry-After: 1'",
    "SLOWNESS, 200, slow, 'X-Authdex-Chaos: slow'",
    "SKEW, 200, skew, 'X-Authdex-Chaos: skew'"
  })
  void eachAnswerSaysWhatWentWrong(ChaosKind kind, int status, String word, String header)
      throws IOException {
    try (Lab lab = start(kind, 1)) {
      Wire.Answer answer = right(lab);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.headers()).contains(header, "X-Authdex-Chaos: " + word);
      LabRequest line = lab.requests().get(0);
      assertThat(line.problem()).startsWith("Chaos: " + kind.sentence());
      String feed =
          Wire.send(
                  lab.baseUrl(),
                  "GET /__lab/requests.json\nHost: localhost:" + lab.baseUrl().getPort(),
                  "")
              .body();
      assertThat(feed).contains("\"outcome\":\"chaos\"");
    }
  }

  /** A fixed credential has no end, so that nothing goes wrong. */
  @Test
  void whatIsNoTokenDoesNotEnd() throws IOException {
    try (Lab lab = start(ChaosKind.EXPIRY, 1)) {
      assertThat(right(lab).status()).isEqualTo(200);
      assertThat(right(lab).header("X-Authdex-Chaos")).isEmpty();
    }
  }

  @Test
  void anEndedTokenStaysEndedAndARefreshBringsTheNext() throws IOException {
    ApiModel model = OAuth2Apis.acme(OAuth2Apis.options(ClientAuthentication.NONE));
    ChaosPlan expiry = ChaosPlan.of(Set.of(ChaosKind.EXPIRY), 1);
    try (Lab lab = Lab.start(model, LabOptions.STANDARD.withChaos(expiry))) {
      String client = "client_id=" + lab.credentials().require("clientId").reveal();
      Wire.Answer issued =
          Wire.send(
              lab.baseUrl(),
              "POST /~login.acme.example/oauth/token\n"
                  + "Content-Type: application/x-www-form-urlencoded",
              client + "&grant_type=client_credentials");
      String token = issued.body().replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
      for (int i = 0; i < 2; i++) {
        Wire.Answer refused =
            Wire.send(lab.baseUrl(), "GET /v1/read\nAuthorization: Bearer " + token, "");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).contains("its token has expired");
        assertThat(refused.header("X-Authdex-Chaos")).hasSize(i == 0 ? 1 : 0);
      }
    }
  }

  @Test
  void aResetConnectionGivesNoAnswer() throws IOException {
    try (Lab lab = start(ChaosKind.RESET, 1)) {
      assertThatThrownBy(() -> right(lab))
          .isInstanceOfAny(IOException.class, RuntimeException.class);
      assertThat(lab.requests()).hasSize(1);
    }
  }

  @Test
  void aSlowAnswerTakesTwoSeconds() throws IOException {
    try (Lab lab = start(ChaosKind.SLOWNESS, 1)) {
      Instant before = Instant.now();
      right(lab);
      assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(1900));
    }
  }

  @Test
  void aSignatureOfNowIsOldToAClockThatIsAhead() throws Exception {
    ApiModel hawk = Apis.of(new HawkScheme("sha256", false), "id", "key");
    ChaosPlan skew = ChaosPlan.of(Set.of(ChaosKind.SKEW), 1);
    try (Lab lab = Lab.start(hawk, LabOptions.STANDARD.withChaos(skew))) {
      BoundScheme bound = hawk.auth().schemes().get("auth");
      Request request = Request.of("GET", URI.create(lab.baseUrl() + "/me"));
      Request signed =
          bound
              .scheme()
              .authenticate(bound.roles(lab.credentials()), lab.authEnvironment())
              .sign(request);
      assertThat(lab.authEnvironment().exchange().send(signed).status()).isEqualTo(401);
      assertThat(lab.requests().get(0).problem())
          .startsWith("Chaos: the API's clock was ten minutes ahead. ");
    }
  }

  @Test
  void theShareIsAsAskedAndTheSameForASeed() throws IOException {
    List<Integer> first = statuses();
    assertThat(first.stream().filter(status -> status == 429)).hasSizeBetween(10, 50);
    assertThat(statuses()).isEqualTo(first);
  }

  private static List<Integer> statuses() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    try (Lab lab = start(ChaosKind.LIMIT, 0.3)) {
      for (int i = 0; i < 100; i++) {
        statuses.add(right(lab).status());
      }
    }
    return statuses;
  }
}
