package io.github.authdex.auth.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "HTTPS://API.Example.com/a?b, https://api.example.com",
    "https://api.example.com:443, https://api.example.com",
    "https://api.example.com:444, https://api.example.com:444",
    "http://[::1]:80/,            http://[::1]",
  })
  void partsThatDoNotMatterAreLeftOut(String url, String origin) {
    assertThat(Origin.of(URI.create(url))).hasToString(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:1", "http://127.0.0.1", "http://127.8.9.1:2", "http://[::1]"})
  void thisMachineIsConfidential(String url) {
    assertThat(Origin.of(URI.create(url)).isConfidential()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://128.0.0.1",
        "http://[::2]",
        "http://0.0.0.0"
      })
  void anotherMachineIsNotConfidentialOverHttp(String url) {
    assertThat(Origin.of(URI.create(url)).isConfidential()).isFalse();
  }

  @Test
  void otherSchemesAreRefused() {
    assertThatThrownBy(() -> Origin.of(URI.create("ftp://h")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected https or http but was \"ftp\"");
  }
}
