package io.github.authdex.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.lab.server.Listening;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class LabsTest {
  private static final ApiModel BEARER = Apis.of(BearerScheme.BEARER, "token");

  private static Labs start(LabOptions options) throws IOException {
    Map<String, Supplier<ApiModel>> models = new LinkedHashMap<>();
    models.put("one", () -> BEARER);
    models.put("two", () -> BEARER);
    return Labs.start(models, options);
  }

  private static Wire.Answer get(Labs labs, String path, String headers) throws IOException {
    return Wire.send(labs.origin(), "GET " + path + "\n" + headers, "");
  }

  private static String bearer(Lab lab) {
    return "Authorization: Bearer " + lab.credentials().find("token").orElseThrow().reveal();
  }

  @Test
  void eachApiLiesBelowAPathAndUnderANameOfItsOwn() throws IOException {
    try (Labs labs = start(LabOptions.STANDARD)) {
      Lab one = labs.lab("one");
      int port = labs.origin().getPort();
      assertThat(one.baseUrl()).isEqualTo(URI.create(labs.origin() + "/one/v1"));
      assertThat(get(labs, "/one/v1/me", bearer(one)).status()).isEqualTo(200);
      assertThat(get(labs, "/v1/me", "Host: one.localhost:" + port + "\n" + bearer(one)).status())
          .isEqualTo(200);
    }
  }

  @Test
  void aCredentialIsGoodForEachApiThatHasItInTheSameVariable() throws IOException {
    try (Labs labs = start(LabOptions.STANDARD.withSeed(3))) {
      assertThat(bearer(labs.lab("two"))).isEqualTo(bearer(labs.lab("one")));
    }
  }

  @Test
  void anApiIsMadeWhenItIsFirstAskedFor() throws IOException {
    AtomicInteger made = new AtomicInteger();
    Supplier<ApiModel> model =
        () -> {
          made.incrementAndGet();
          return BEARER;
        };
    try (Labs labs = Labs.start(Map.of("late", model), LabOptions.STANDARD)) {
      assertThat(made).hasValue(0);
      get(labs, "/late/v1/me", "");
      get(labs, "/late/v1/me", "");
      assertThat(made).hasValue(1);
    }
  }

  @Test
  void whatIsNotThereIsToldInWords() throws IOException {
    Map<String, Supplier<ApiModel>> models = new LinkedHashMap<>();
    models.put("one", () -> BEARER);
    models.put(
        "broken",
        () -> {
          throw new IllegalStateException("The entry cannot be read");
        });
    try (Labs labs = Labs.start(models, LabOptions.STANDARD)) {
      Wire.Answer overview = get(labs, "/", "");
      assertThat(overview.status()).isEqualTo(200);
      assertThat(overview.body()).contains("\"one\":\"" + labs.origin() + "/one\"");
      Wire.Answer unknown = get(labs, "/three/v1/me", "");
      assertThat(unknown.status()).isEqualTo(404);
      assertThat(unknown.body()).contains("No API of this lab is called \\\"three\\\"");
      Wire.Answer broken = get(labs, "/broken/v1/me", "");
      assertThat(broken.status()).isEqualTo(501);
      assertThat(broken.body()).contains("The entry cannot be read");
      assertThatThrownBy(() -> labs.lab("broken")).hasMessage("The entry cannot be read");
      assertThatThrownBy(() -> labs.lab("three")).hasMessageContaining("Expected one of [one");
    }
  }

  @Test
  void theConsoleShowsWhichApiARequestWasFor() throws IOException {
    try (Labs labs = start(LabOptions.STANDARD)) {
      get(labs, "/one/v1/me", bearer(labs.lab("one")));
      get(labs, "/two/v1/me", "Authorization: Bearer wrong");
      String host = "Host: localhost:" + labs.origin().getPort();
      String feed = get(labs, "/__lab/requests.json", host).body();
      assertThat(feed)
          .contains("\"title\":\"2 APIs\"", "\"api\":\"one\"", "\"api\":\"two\"")
          .doesNotContain(bearer(labs.lab("one")));
      // Under an API's own name the path is the API's.
      String named = "Host: one.localhost:" + labs.origin().getPort();
      assertThat(get(labs, "/__lab", named).status()).isEqualTo(401);
    }
  }

  @Test
  void credentialsOfOnesOwnAreTaken() throws IOException {
    String variable = BEARER.auth().credentials().get("token").env();
    LabOptions options =
        LabOptions.STANDARD.withCredentials(
            name ->
                Optional.of(name).filter(variable::equals).map(same -> Secret.of("my-own-token")));
    try (Lab lab = Lab.start(BEARER, options)) {
      assertThat(bearer(lab)).endsWith("my-own-token");
      assertThat(Wire.send(lab.baseUrl(), "GET /v1/me\n" + bearer(lab), "").status())
          .isEqualTo(200);
    }
  }

  @Test
  void tlsIsOfTheLabsOwnAuthority() throws Exception {
    Listening secure = new Listening(Listening.LOOPBACK, 0, true);
    try (Labs labs = start(LabOptions.STANDARD.withListening(secure))) {
      assertThat(labs.origin().getScheme()).isEqualTo("https");
      assertThat(labs.authorityPem().orElseThrow()).startsWith("-----BEGIN CERTIFICATE-----");
      Lab one = labs.lab("one");
      assertThat(one.authorityPem()).isEqualTo(labs.authorityPem());
    }
    try (Lab lab = Lab.start(BEARER, LabOptions.STANDARD.withListening(secure))) {
      assertThat(lab.baseUrl().getScheme()).isEqualTo("https");
      assertThat(lab.authorityPem()).isPresent();
    }
  }
}
