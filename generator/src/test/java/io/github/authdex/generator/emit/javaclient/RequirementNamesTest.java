package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requirements are called by their schemes and scopes. */
class RequirementNamesTest {
  private static Alternative oauth(String... scopes) {
    return new Alternative(Map.of("oauth2", List.of(scopes)));
  }

  private static List<String> names(AuthRequirement... requirements) {
    RequirementNames names = new RequirementNames();
    return Arrays.stream(requirements)
        .map(names::of)
        .map(name -> JavaNames.constant(name, ""))
        .toList();
  }

  private static AuthRequirement any(Alternative... alternatives) {
    return AuthRequirement.anyOf(alternatives);
  }

  @Test
  void scopesArePartOfTheName() {
    assertThat(
            names(
                any(oauth("read")),
                any(oauth("read", "write")),
                any(oauth("read"), oauth("admin:org")),
                any(oauth("https://www.googleapis.com/auth/drive.readonly")),
                any(Alternative.of("key", "login"), oauth())))
        .containsExactly(
            "NEEDS_OAUTH2_READ",
            "NEEDS_OAUTH2_READ_AND_WRITE",
            "NEEDS_OAUTH2_READ_OR_ADMIN_ORG",
            "NEEDS_OAUTH2_DRIVE_READONLY",
            "NEEDS_KEY_AND_LOGIN_OR_OAUTH2");
  }

  @Test
  void alikeOrLongNamesAreToldByWhatTheyStandFor() {
    AuthRequirement dotted = any(oauth("a.b"));
    AuthRequirement[] all = {
      any(oauth("a-b")),
      dotted,
      any(oauth("some.very.long.scope.of.many.words.that.goes.on.and.on.and.on")),
      any(oauth("some.very.long.scope.of.many.words.that.goes.on.and.off.and.on")),
    };

    List<String> names = names(all);

    assertThat(names.get(0)).isEqualTo("NEEDS_OAUTH2_A_B");
    assertThat(names.subList(1, 4))
        .allMatch(name -> name.matches("NEEDS_OAUTH2_[A-Z_]+_[0-9A-F]{8}"))
        .allMatch(name -> name.length() <= JavaNames.MAX_LENGTH)
        .doesNotHaveDuplicates();
    assertThat(names(all[0], all[3], all[2], dotted).subList(1, 4))
        .containsExactlyInAnyOrderElementsOf(names.subList(1, 4));
  }

  @Test
  void constantsAreNamedSo() {
    String security =
        new JavaClientEmitter("com.acme")
                .emit(
                    Models.of(
                        "Acme",
                        Map.of(),
                        Models.get(
                            "a",
                            "/a",
                            any(new Alternative(Map.of("oauth", List.of("read")))),
                            Models.TEXT),
                        Models.get(
                            "b",
                            "/b",
                            any(new Alternative(Map.of("oauth", List.of("write")))),
                            Models.TEXT)),
                    diagnostic -> {})
                .stream()
                .filter(file -> file.path().endsWith("AcmeSecurity.java"))
                .findFirst()
                .orElseThrow()
                .content();
    assertThat(security).contains("NEEDS_OAUTH_READ =", "NEEDS_OAUTH_WRITE =");
  }
}
