package io.github.authdex.catalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinningTest {
  private static final String FILE =
      "name one file at a commit: …/blob/<40 hexadecimal digits>/<path>";
  private static final String QUOTE =
      "add a quote, a short text that stands there and shows the claim";
  private static final String REPOSITORY = "name a file in the source's repository, at a commit";

  @ParameterizedTest
  @CsvSource({
    "provider-docs, https://docs.acme.example/auth, Bearer",
    "provider-sdk,  https://github.com/acme/sdk/blob/@/a.py, Bearer",
    "nango,         https://github.com/NangoHQ/nango/blob/@/providers.yaml, Bearer",
  })
  void pageThatCanBeReadAgainIsPinned(String source, String url, String quote) {
    assertThat(Pinning.missing(source, commit(url), quote)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "provider-sdk,  https://github.com/acme/sdk, Bearer, FILE",
    "provider-sdk,  https://github.com/acme/sdk/blob/main/a.py, Bearer, FILE",
    "provider-sdk,  https://raw.githubusercontent.com/acme/sdk/main/a.py, Bearer, FILE",
    "provider-sdk,  https://github.com/acme/sdk/tree/@/auth, Bearer, FILE",
    "provider-docs, https://gitlab.com/acme/sdk/-/blob/master/a.go, Bearer, FILE",
    "provider-sdk,  https://github.com/acme/sdk/blob/@/a.py, '', QUOTE",
    "provider-docs, https://docs.acme.example/auth, '', QUOTE",
    "public-apis,   https://acme.example/list, Bearer, REPOSITORY",
  })
  void whatMovesOrShowsNothingIsNot(String source, String url, String quote, String mend) {
    assertThat(Pinning.missing(source, commit(url), quote))
        .contains(mend.equals("FILE") ? FILE : mend.equals("QUOTE") ? QUOTE : REPOSITORY);
  }

  private static String commit(String url) {
    return url.replace("@", "0123456789abcdef0123456789abcdef01234567");
  }
}
