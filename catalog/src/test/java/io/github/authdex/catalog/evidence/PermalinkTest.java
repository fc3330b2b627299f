package io.github.authdex.catalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinkTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/sdk/blob/@/src/auth.py#L3,"
        + " https://raw.githubusercontent.com/acme/sdk/@/src/auth.py",
    "https://raw.githubusercontent.com/acme/sdk/@/a%20b.md?plain=1,"
        + " https://raw.githubusercontent.com/acme/sdk/@/a%20b.md",
    "https://gitlab.com/acme/group/sdk/-/blob/@/x.go,"
        + " https://gitlab.com/acme/group/sdk/-/raw/@/x.go",
  })
  void fileAtACommitHasBytesThatStay(String url, String raw) {
    assertThat(Permalink.of(url.replace("@", COMMIT)))
        .map(Permalink::raw)
        .contains(raw.replace("@", COMMIT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/acme/sdk/blob/main/auth.py",
        "https://github.com/acme/sdk/blob/0123456/auth.py",
        "https://github.com/acme/sdk/tree/@/src",
        "https://github.com/acme/sdk/blob/@/",
        "https://github.com/acme/sdk/blob/@/src/",
        "https://github.com/acme/sdk/commit/@",
        "https://github.com.evil.example/acme/sdk/blob/@/auth.py",
        "https://docs.acme.example/blob/@/auth.py",
      })
  void whatMovesOrHoldsManyIsNone(String url) {
    assertThat(Permalink.of(url.replace("@", COMMIT))).isEmpty();
  }
}
