package io.github.authdex.catalog.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a page can be read again and asked whether it still shows what it showed. */
public final class Pinning {
  /** Where a URL without a commit shows what was written last. */
  private static final Pattern CODE_HOST =
      Pattern.compile(
          "https://(?:github\\.com/[^/]+/[^/]+|(?:raw|gist)\\.github[^/]*|[^/]*gitlab\\.com/.*/-)"
              + "(?:[/?#].*)?");

  private Pinning() {}

  /**
   * Returns what keeps a page from being pinned, as the mend; empty if it is pinned: one file at a
   * commit, or a page of the provider's, with a quote that stands there.
   *
   * @param source whose page it is, such as {@code provider-docs}
   * @param quote what stands on it, or empty
   */
  public static Optional<String> missing(String source, String url, String quote) {
    if (Permalink.of(url).isEmpty()) {
      if (CODE_HOST.matcher(url).matches()) {
        return Optional.of("name one file at a commit: …/blob/<40 hexadecimal digits>/<path>");
      }
      if (!source.startsWith("provider-")) {
        return Optional.of("name a file in the source's repository, at a commit");
      }
    }
    return quote.isEmpty()
        ? Optional.of("add a quote, a short text that stands there and shows the claim")
        : Optional.empty();
  }
}
