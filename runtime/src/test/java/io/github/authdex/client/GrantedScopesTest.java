package io.github.authdex.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantedScopesTest {
  @ParameterizedTest
  @CsvSource({
    "read, read",
    "Files.Read, files.read",
    "https://graph.example/Mail.Read, Mail.Read",
    "Mail.Read, https://graph.example/Mail.Read",
    "repo, repo:status",
    "https://api.example/auth/drive, https://api.example/auth/drive.readonly",
    "files.*, files.read",
    "*, anything",
    "admin:org, read:org",
    "write:org, read:org",
    "org, read:org",
    "Files.ReadWrite, Files.Read",
    "repo, public_repo",
    "read, openid",
    "read, offline_access",
  })
  void allows(String granted, String needed) {
    assertThat(new GrantedScopes(List.of(granted)).missing(List.of(needed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "read, write",
    "pets:read, pets:write",
    "read:org, admin:org",
    "repo:status, repo",
    "repository, repo",
    "rep, repo",
    "users:read, files:read",
    "channels:history, channels:read",
  })
  void doesNotAllow(String granted, String needed) {
    assertThat(new GrantedScopes(List.of(granted)).missing(List.of(needed)))
        .containsExactly(needed);
  }

  @Test
  void namesWhatIsMissingAlone() {
    assertThat(new GrantedScopes(List.of("a", "b")).missing(List.of("a", "c", "b", "d")))
        .containsExactly("c", "d");
  }

  @Test
  void readsWhatTheServerTold() {
    OAuth2Scheme scheme = new OAuth2Scheme(List.of(), OAuth2Options.STANDARD);
    assertThat(GrantedScopes.of(scheme, Map.of("/scope", "a b,c")))
        .contains(new GrantedScopes(List.of("a", "b", "c")));
    assertThat(GrantedScopes.of(scheme, Map.of("/scope", " "))).isEmpty();
    assertThat(GrantedScopes.of(scheme, Map.of())).isEmpty();
    assertThat(GrantedScopes.of(BearerScheme.BEARER, Map.of("/scope", "a"))).isEmpty();
  }
}
