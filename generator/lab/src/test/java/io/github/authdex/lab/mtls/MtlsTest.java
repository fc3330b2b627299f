package io.github.authdex.lab.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.lab.Apis;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.SignedCalls;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MtlsTest {
  static Stream<List<String>> forms() {
    return Stream.of(
        List.of("certificate"),
        List.of("certificate", "privateKey"),
        List.of("certificate", "privateKey", "passphrase"),
        List.of("certificate", "passphrase"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void certificateOfEachFormPasses(List<String> credentials) throws Exception {
    ApiModel model = Apis.of(new MtlsScheme(), credentials.toArray(new String[0]));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      assertThat(lab.baseUrl()).hasScheme("https").hasHost("127.0.0.1");
      Response answer = send(lab, authentication(model, lab, lab.credentials()));
      assertThat(SignedCalls.text(answer))
          .isEqualTo("{\"authenticated\":true,\"api\":\"acme\",\"scheme\":\"auth\"}");
    }
  }

  @Test
  void keyIsEncryptedOnlyWhereNoCallerCanDoWithoutThePassphrase() throws Exception {
    ApiModel asking = Apis.of(new MtlsScheme(), "certificate", "privateKey", "passphrase");
    ApiModel sparing =
        Apis.acme()
            .credentials("certificate", "privateKey")
            .optional("passphrase")
            .scheme("auth", new MtlsScheme(), Map.of())
            .security(Alternative.of("auth"))
            .model();
    assertThat(key(asking)).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
    assertThat(key(sparing)).startsWith("-----BEGIN PRIVATE KEY-----");
  }

  private static String key(ApiModel model) throws IOException {
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      return lab.environment().get("ACME_privateKey");
    }
  }

  @Test
  void callerWithoutACertificateIsRefusedInWords() throws Exception {
    ApiModel model = Apis.of(new MtlsScheme(), "certificate");
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      assertThat(send(lab, lab.anonymous()).status()).isEqualTo(401);
      assertThat(lab.requests().get(0).problem())
          .isEqualTo(
              "No credential was sent; expected a client certificate of the lab's authority in the"
                  + " TLS handshake");
    }
  }

  @Test
  void certificateOfAnotherAuthorityIsRefusedInWords() throws Exception {
    ApiModel model = Apis.of(new MtlsScheme(), "certificate");
    try (Lab lab = Lab.start(model, LabOptions.STANDARD);
        Lab other = Lab.start(model, LabOptions.STANDARD)) {
      Credentials held =
          name ->
              name.equals("authorities")
                  ? lab.credentials().find(name)
                  : other.credentials().find(name);
      assertThat(send(lab, authentication(model, lab, held)).status()).isEqualTo(401);
      assertThat(lab.requests().get(0).problem())
          .isEqualTo(
              "Scheme \"auth\": the client certificate is not right: its issuer is not the lab's"
                  + " authority");
    }
  }

  @Test
  void certificateOfAnotherClientIsRefusedInWords() throws Exception {
    ApiModel model =
        Apis.acme()
            .credentials("mine", "theirs")
            .scheme("auth", new MtlsScheme(), Map.of("certificate", "mine"))
            .scheme("other", new MtlsScheme(), Map.of("certificate", "theirs"))
            .security(Alternative.of("auth"))
            .model();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      BoundScheme other = model.auth().schemes().get("other");
      Authentication way =
          other.scheme().authenticate(other.roles(lab.credentials()), lab.authEnvironment());
      assertThat(send(lab, way).status()).isEqualTo(401);
      assertThat(lab.requests().get(0).problem())
          .isEqualTo(
              "Scheme \"auth\": the client certificate is not right: it is that of another client");
    }
  }

  @Test
  void certificateAndKeyAreAskedForTogether() throws Exception {
    ApiModel model =
        Apis.acme()
            .credentials("certificate", "apiKey")
            .scheme("cert", new MtlsScheme(), Map.of())
            .scheme("key", new ApiKeyScheme(Placement.HEADER, "X-Key", ""), Map.of("key", "apiKey"))
            .security(Alternative.of("cert", "key"))
            .model();
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Authentication cert = part(model, lab, "cert");
      Authentication key = part(model, lab, "key");
      assertThat(send(lab, Authentication.all(List.of(cert, key))).status()).isEqualTo(200);
      assertThat(send(lab, cert).status()).isEqualTo(401);
      assertThat(send(lab, Authentication.all(List.of(lab.anonymous(), key))).status())
          .isEqualTo(401);
      assertThat(lab.requests().get(2).problem())
          .isEqualTo("Scheme \"cert\": no client certificate was shown in the TLS handshake");
    }
  }

  @Test
  void nobodyElseTrustsTheLab() throws IOException {
    ApiModel model = Apis.of(new MtlsScheme(), "certificate");
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      assertThat(lab.authorityPem().orElseThrow()).startsWith("-----BEGIN CERTIFICATE-----\n");
      assertThatThrownBy(() -> send(lab, Authentication.NONE))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  private static Authentication part(ApiModel model, Lab lab, String name) {
    BoundScheme bound = model.auth().schemes().get(name);
    return bound.scheme().authenticate(bound.roles(lab.credentials()), lab.authEnvironment());
  }

  private static Authentication authentication(ApiModel model, Lab lab, Credentials held) {
    return model.auth().schemes().get("auth").scheme().authenticate(held, lab.authEnvironment());
  }

  private static Response send(Lab lab, Authentication way)
      throws IOException, InterruptedException {
    return AuthHttpClient.builder()
        .authentication(way)
        .allow(lab.baseUrl())
        .build()
        .send(Request.of("GET", URI.create(lab.baseUrl() + "/me")));
  }
}
