package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixedHeaderTest {
  @Test
  void eachRequestHasAUuidOfItsOwn() {
    FixedHeader header = FixedHeader.builder("X-Trace").required(true).value("a-{$uuid}").build();
    String first = header.missing(name -> false).orElseThrow().value();
    assertThat(first)
        .matches("a-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        .isNotEqualTo(header.missing(name -> false).orElseThrow().value());
    assertThat(FixedHeader.filled("{$uuid}", () -> "0123456789abcdef0123456789abcdef"))
        .isEqualTo("01234567-89ab-4def-8123-456789abcdef");
    assertThat(FixedHeader.filled("{uuid} {$uid}", () -> "")).isEqualTo("{uuid} {$uid}");
  }

  private static final Request REQUEST =
      Request.of("GET", URI.create("https://api.example.com/")).withHeader("acme-version", "1");

  private static FixedHeader header(String name, boolean required, String example) {
    return new FixedHeader(name, required, Optional.empty(), example, "");
  }

  @Test
  void headerThatTheApiInsistsOnIsAdded() {
    assertThat(complete(header("Acme-Account", true, "7")))
        .containsExactly(new Header("acme-version", "1"), new Header("Acme-Account", "7"));
  }

  @Test
  void headerOfTheCallerStaysAsItIs() {
    assertThat(complete(header("Acme-Version", true, "2")))
        .containsExactly(new Header("acme-version", "1"));
  }

  @Test
  void headerThatMayBeLeftOutOrHasNoValueIsLeftOut() {
    assertThat(complete(header("Acme-Preview", false, "beta"))).hasSize(1);
    assertThat(complete(header("Acme-Tenant", true, ""))).hasSize(1);
  }

  private static List<Header> complete(FixedHeader header) {
    return FixedHeader.complete(REQUEST, List.of(header)).headers().list();
  }
}
