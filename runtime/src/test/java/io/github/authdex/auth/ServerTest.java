package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {
  private static final Alternative BASIC = Alternative.of("basic");
  private static final Alternative TOKEN = new Alternative(Map.of("token", List.of("read")));
  private static final Alternative BOTH = Alternative.of("key", "app");
  private static final AuthRequirement ALL = AuthRequirement.anyOf(BASIC, TOKEN, BOTH);

  @Test
  void serverWithoutSecurityTakesAllThatACallAsksFor() {
    assertThat(Server.of("https://a.example").requirement(ALL)).isEqualTo(ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/v4, /login, https://a.example/login",
    "https://a.example/v4, /v4/login, https://a.example/v4/login",
    "https://a.example, /login, https://a.example/login",
    "https://{host}:8443/{base}, /login, https://{host}:8443/login",
    "https://a.example/v4, https://b.example/login, https://b.example/login"
  })
  void endpointThatIsAPathIsAtTheRootOfTheHost(String server, String reference, String url) {
    assertThat(Server.of(server).endpoint(reference)).isEqualTo(url);
  }

  @Test
  void onlyAlternativesOfSchemesThatTheServerNamesCount() {
    assertThat(taking(Alternative.of("token"), BASIC).requirement(ALL))
        .isEqualTo(AuthRequirement.anyOf(BASIC, TOKEN));
  }

  @Test
  void whereNoneIsLeftTheServersOwnHold() {
    Alternative key = Alternative.of("key");
    assertThat(taking(key).requirement(ALL)).isEqualTo(AuthRequirement.anyOf(key));
    assertThat(taking().requirement(ALL)).isEqualTo(AuthRequirement.NONE);
  }

  @Test
  void whatGoesWithoutACredentialStillDoes() {
    Alternative none = Alternative.of();
    assertThat(taking(BASIC).requirement(AuthRequirement.NONE)).isEqualTo(AuthRequirement.NONE);
    assertThat(taking(BASIC).requirement(AuthRequirement.anyOf(TOKEN, none)))
        .isEqualTo(AuthRequirement.anyOf(BASIC, none));
    assertThat(taking(BASIC).requirement(AuthRequirement.anyOf(BASIC, TOKEN, none)))
        .isEqualTo(AuthRequirement.anyOf(BASIC, none));
  }

  @Test
  void tellsWhetherACredentialMayGoThere() {
    assertThat(taking(BASIC).takes(BASIC)).isTrue();
    assertThat(taking(BASIC).takes(TOKEN)).isFalse();
    assertThat(taking().takes(BASIC)).isFalse();
    assertThat(Server.of("https://a.example").takes(BOTH)).isTrue();
  }

  private static Server taking(Alternative... alternatives) {
    return Server.builder("https://b.example")
        .security(AuthRequirement.anyOf(alternatives))
        .build();
  }
}
