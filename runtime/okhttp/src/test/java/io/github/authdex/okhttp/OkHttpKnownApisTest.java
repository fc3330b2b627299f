package io.github.authdex.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.KnownApis;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/** An API of the catalog by OkHttp. */
class OkHttpKnownApisTest {
  @Test
  void requestIsAuthenticatedAsTheCatalogSays() throws Exception {
    Map<String, String> held = Map.of("NOTION_TOKEN", "secret_1");
    try (Loopback server = new Loopback(request -> new Answer(200, ""));
        KnownApis apis =
            KnownApis.bundled()
                .withSecrets(name -> Optional.ofNullable(held.get(name)).map(Secret::of))
                .withEnvironment(
                    outside -> outside.withEndpoints(url -> server.uri(url.getRawPath())))) {
      OkHttpClient client =
          AuthOkHttp.on(
              new OkHttpClient(), apis.flow(URI.create("https://api.notion.com/v1/users/me")));
      String url = server.uri("/v1/users/me").toString();
      client.newCall(new Request.Builder().url(url).build()).execute().close();
      assertThat(server.seen()).hasSize(1);
      assertThat(server.seen().get(0).header("Authorization")).isEqualTo("Bearer secret_1");
      assertThat(server.seen().get(0).header("Notion-Version")).isNotBlank();
    }
  }
}
