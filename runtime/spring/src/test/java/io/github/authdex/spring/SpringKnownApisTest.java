package io.github.authdex.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.KnownApis;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

/** An API of the catalog by Spring. */
@Timeout(60)
class SpringKnownApisTest {
  private static final URI USERS = URI.create("https://api.notion.com/v1/users/me");

  @Test
  void requestIsAuthenticatedAsTheCatalogSays() throws Exception {
    Map<String, String> held = Map.of("NOTION_TOKEN", "secret_1");
    try (Loopback server = new Loopback(request -> new Answer(200, ""));
        KnownApis apis =
            KnownApis.bundled()
                .withSecrets(name -> Optional.ofNullable(held.get(name)).map(Secret::of))
                .withEnvironment(
                    outside -> outside.withEndpoints(url -> server.uri(url.getRawPath())))) {
      URI url = server.uri("/v1/users/me");
      RestClient.builder()
          .requestFactory(AuthSpring.requestFactory(apis.flow(USERS)))
          .build()
          .get()
          .uri(url)
          .retrieve()
          .toBodilessEntity();
      new RestTemplate(AuthSpring.requestFactory(apis.flow(USERS))).getForObject(url, String.class);
      ClientHttpConnector connector = new JdkClientHttpConnector();
      WebClient.builder()
          .clientConnector(connector)
          .filter(AuthWebClient.filter(connector, apis.flow(USERS)))
          .build()
          .get()
          .uri(url)
          .retrieve()
          .toBodilessEntity()
          .block();
      assertThat(server.seen()).hasSize(3);
      for (Loopback.Seen seen : server.seen()) {
        assertThat(seen.header("Authorization")).isEqualTo("Bearer secret_1");
        assertThat(seen.header("Notion-Version")).isNotBlank();
      }
    }
  }
}
