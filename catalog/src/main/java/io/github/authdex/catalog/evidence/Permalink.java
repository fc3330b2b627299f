package io.github.authdex.catalog.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file as it was at a commit: what its URL shows never changes.
 *
 * @param host such as {@code github.com}
 * @param repository its path there, such as {@code owner/name}
 * @param commit 40 hexadecimal digits, in lower case
 * @param path of the file in the repository, percent-encoded as in the URL
 */
public record Permalink(String host, String repository, String commit, String path) {
  private static final String COMMIT_AND_PATH = "/([0-9a-f]{40})/([^?#]*[^/?#])(?:[?#].*)?";
  private static final Pattern GITHUB =
      Pattern.compile("https://(github\\.com)/([^/?#]+/[^/?#]+)/blob" + COMMIT_AND_PATH);
  private static final Pattern RAW =
      Pattern.compile(
          "https://raw\\.(github)usercontent\\.com/([^/?#]+/[^/?#]+)" + COMMIT_AND_PATH);
  private static final Pattern GITLAB =
      Pattern.compile("https://([^/?#]+)/([^?#]+)/-/blob" + COMMIT_AND_PATH);

  /** Returns what {@code url} names, if that is one file at one commit. */
  public static Optional<Permalink> of(String url) {
    if (url.startsWith("https://github.com/")) {
      return match(GITHUB, url);
    }
    return url.contains("/-/blob/")
        ? match(GITLAB, url)
        : match(RAW, url).map(raw -> raw.on("github.com"));
  }

  private static Optional<Permalink> match(Pattern form, String url) {
    Matcher matcher = form.matcher(url);
    return matcher.matches()
        ? Optional.of(
            new Permalink(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
        : Optional.empty();
  }

  private Permalink on(String other) {
    return new Permalink(other, repository, commit, path);
  }

  /** Returns where the file's own bytes are, without the page around them. */
  public String raw() {
    return host.equals("github.com")
        ? "https://raw.githubusercontent.com/" + repository + "/" + commit + "/" + path
        : "https://" + host + "/" + repository + "/-/raw/" + commit + "/" + path;
  }
}
