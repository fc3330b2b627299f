package io.github.authdex.feign;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import feign.RequestLine;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.KnownApis;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An API of the catalog by Feign. */
class FeignKnownApisTest {
  private interface Notion {
    @RequestLine("GET /v1/users/me")
    String me();
  }

  @Test
  void requestIsAuthenticatedAsTheCatalogSays() {
    Map<String, String> held = Map.of("NOTION_TOKEN", "secret_1");
    try (Loopback server = new Loopback(request -> new Answer(200, "me"));
        KnownApis apis =
            KnownApis.bundled()
                .withSecrets(name -> Optional.ofNullable(held.get(name)).map(Secret::of))
                .withEnvironment(
                    outside -> outside.withEndpoints(url -> server.uri(url.getRawPath())))) {
      Notion notion =
          Feign.builder()
              .client(AuthFeign.client(apis::send))
              .target(Notion.class, "https://api.notion.com");
      assertThat(notion.me()).isEqualTo("me");
      assertThat(server.seen()).hasSize(1);
      assertThat(server.seen().get(0).target()).isEqualTo("/v1/users/me");
      assertThat(server.seen().get(0).header("Authorization")).isEqualTo("Bearer secret_1");
      assertThat(server.seen().get(0).header("Notion-Version")).isNotBlank();
    }
  }
}
