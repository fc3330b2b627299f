package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.oidc.IdTokenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a resource of which nothing is known may do to who meets it, and what not. */
class UnknownResourceTest {
  private final WillingServer server = new WillingServer();
  private final AuthEnvironment environment = AuthEnvironment.of(server.resource());

  @AfterEach
  void stop() {
    server.close();
  }

  private AuthHttpClient client(ResourceLogin.Builder login) {
    return AuthHttpClient.builder()
        .authentication(login.build(environment))
        .allow(server.resource())
        .build();
  }

  private static ResourceLogin.Builder consenting() {
    return ResourceLogin.builder("A test").opener(WillingServer::open);
  }

  private String called(AuthHttpClient client) throws IOException, InterruptedException {
    Response response = client.send(Request.of("GET", server.resource()));
    return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Only what the program asked for may be missed. */
  @Test
  void scopeOfItsChallengeDemandsNoIdToken() throws Exception {
    server.scope = "openid read";
    assertThat(called(client(consenting()))).isEqualTo("came with Bearer t0ken");
    Map<String, String> asked =
        WillingServer.parameters(
            server.resource().resolve(server.asked("/authorize").iterator().next()));
    assertThat(asked).containsEntry("scope", "openid read").containsKey("nonce");
  }

  @Test
  void idTokenThatComesAllTheSameIsChecked() {
    server.scope = "openid read";
    server.tokenAnswer =
        "{'access_token':'t0ken','token_type':'Bearer','id_token':'eyJhbGciOiJub25lIn0.e30.'}";
    assertThatThrownBy(() -> called(client(consenting()))).isInstanceOf(IdTokenException.class);
  }
}
