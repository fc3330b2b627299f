package io.github.authdex.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownUrlsTest {
  private final KnownUrls urls =
      new KnownUrls("https://api.acme.example/v5", Map.of("tenant", "acme"));

  @Test
  void endpointThatIsAPathIsOnTheHostOfTheServer() {
    assertThat(urls.endpoint("/v5/oauth/token"))
        .isEqualTo("https://api.acme.example/v5/oauth/token");
  }

  @Test
  void wholeEndpointIsFilledWithWhatIsKnown() {
    assertThat(urls.endpoint("https://{tenant}.acme.example/{other}/token"))
        .isEqualTo("https://acme.acme.example/{other}/token");
  }
}
