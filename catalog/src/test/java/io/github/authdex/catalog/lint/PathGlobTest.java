package io.github.authdex.catalog.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "/app,                      /app,                          true",
    "/app,                      /apps,                         false",
    "/app,                      /app/,                         false",
    "/app/**,                   /app/hook/config,              true",
    "/app/**,                   /app,                          false",
    "/repos/*/*/installation,   /repos/{owner}/{repo}/installation, true",
    "/repos/*/*/installation,   /repos/a/installation,         false",
    "/repos/*/*/installation,   /repos/a/b/c/installation,     false",
    "/*,                        /a/b,                          false",
    "/v*/status,                /v2/status,                    true",
    "/**/status,                /a/b/status,                   true",
    "/**,                       /,                             true",
  })
  void matchesWithinSegmentsOrAcross(String glob, String path, boolean expected) {
    assertThat(new PathGlob(glob).matches(path)).isEqualTo(expected);
  }

  @Test
  void manyStarsDoNotMakeItSlow() {
    PathGlob glob = new PathGlob("/" + "*a**".repeat(100) + "b");
    String path = "/" + "a".repeat(5_000);
    Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertThat(glob.matches(path)).isFalse());
  }
}
