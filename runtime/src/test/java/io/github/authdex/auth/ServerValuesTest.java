package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerValuesTest {
  @Test
  void noMoreThanTheStartIsKnownWhileAnAnswerIsToTellTheRest() {
    assertThat(known("https://api.acme.example/{x}/v1", true, Map.of()))
        .isEqualTo(URI.create("https://api.acme.example/"));
    assertThat(known("https://api.acme.example/v1/{x}/v2", true, Map.of()))
        .isEqualTo(URI.create("https://api.acme.example/"));
    assertThat(known("https://{x}.acme.example/v1", true, Map.of())).isEqualTo(URI.create(""));
    assertThat(known("https://{x}.acme.example/v1", true, Map.of("x", "eu")))
        .isEqualTo(URI.create("https://eu.acme.example/v1"));
  }

  @Test
  void valueThatNobodyTellsIsMissed() {
    assertThatThrownBy(() -> known("https://{x}.acme.example/v1", false, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }

  private static URI known(String url, boolean told, Map<String, String> given) {
    Optional<VariableSource> from =
        told ? Optional.of(VariableSource.builder().redirect("x").build()) : Optional.empty();
    ServerVariable x =
        new ServerVariable(
            "x", "", Optional.empty(), List.of(), ServerVariable.HOST_LABEL, "", from);
    return new ServerValues(Server.builder(url).variables(Map.of("x", x)).build(), given).known();
  }
}
