package io.github.authdex.apache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.KnownApis;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;

/** An API of the catalog by HttpClient. */
class ApacheKnownApisTest {
  @Test
  void requestIsAuthenticatedAsTheCatalogSays() throws Exception {
    Map<String, String> held = Map.of("NOTION_TOKEN", "secret_1");
    try (Loopback server = new Loopback(request -> new Answer(200, ""));
        KnownApis apis =
            KnownApis.bundled()
                .withSecrets(name -> Optional.ofNullable(held.get(name)).map(Secret::of))
                .withEnvironment(
                    outside -> outside.withEndpoints(url -> server.uri(url.getRawPath())));
        CloseableHttpClient client =
            AuthApache.on(
                HttpClients.custom(),
                apis.flow(URI.create("https://api.notion.com/v1/users/me")))) {
      client.execute(new HttpGet(server.uri("/v1/users/me")), response -> response.getCode());
      assertThat(server.seen()).hasSize(1);
      assertThat(server.seen().get(0).header("Authorization")).isEqualTo("Bearer secret_1");
      assertThat(server.seen().get(0).header("Notion-Version")).isNotBlank();
    }
  }
}
