package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptLoginsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private final TokenStore store = new InMemoryTokenStore();
  private final KeptLogins logins = new KeptLogins(store);

  private static Login login(String api, String profile, String value) {
    return new Login(
        api, profile, Map.of("token", Secret.of(value)), Map.of(), Map.of("tenant", "a"), NOW);
  }

  @Test
  void whatIsKeptIsFoundByApiAndProfile() throws Exception {
    assertThat(logins.all()).isEmpty();
    logins.keep(login("github", "default", "one\nline \"quoted\""));
    logins.keep(login("github", "test", "two"));
    logins.keep(login("acme", "default", "three"));

    assertThat(logins.all())
        .extracting(Login::api, Login::profile)
        .map(Object::toString)
        .containsExactly(
            "(\"acme\", \"default\")", "(\"github\", \"default\")", "(\"github\", \"test\")");
    assertThat(logins.find("github", "default"))
        .contains(login("github", "default", "one\nline \"quoted\""));
    assertThat(logins.find("github", "none")).isEmpty();
  }

  @Test
  void theNewerIsKeptInPlaceOfTheOlder() throws Exception {
    logins.keep(login("github", "default", "old"));
    logins.keep(login("github", "default", "new"));

    assertThat(logins.all()).containsExactly(login("github", "default", "new"));
    logins.forget("github", "default");
    assertThat(logins.all()).isEmpty();
  }

  @Test
  void manyKeepAtOnce() throws Exception {
    IntStream.range(0, 20)
        .parallel()
        .forEach(
            i -> {
              try {
                new KeptLogins(store).keep(login("api" + i, "default", "v"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(logins.all()).hasSize(20);
  }

  @Test
  void nothingShowsAValue() throws Exception {
    logins.keep(login("github", "default", "s3cr3t"));
    assertThat(logins.all().toString()).doesNotContain("s3cr3t");
  }
}
