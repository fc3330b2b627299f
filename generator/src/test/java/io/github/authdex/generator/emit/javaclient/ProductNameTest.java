package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductNameTest {
  @Test
  void isMadeOfTokens() {
    assertThat(ProductName.of("GitHub v3 REST API", "1.1.4")).isEqualTo("GitHub-v3-REST-API/1.1.4");
    assertThat(ProductName.of("Ours", "")).isEqualTo("Ours");
    assertThat(ProductName.of("\r\nX-Evil: 1/(x)", "1\r\n2")).isEqualTo("X-Evil-1-x/1-2");
    assertThat(ProductName.of("日本", "二")).isEqualTo("api");
    assertThat(ProductName.of("a".repeat(100), "b")).isEqualTo("a".repeat(60) + "/b");
  }
}
