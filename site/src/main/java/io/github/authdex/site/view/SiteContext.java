package io.github.authdex.site.view;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What all pages of one site share.
 *
 * @param base the address of its front page, with a slash at its end; empty if it is not known, so
 *     that nothing is said which needs it
 * @param day whose grades are shown
 */
public record SiteContext(Optional<URI> base, LocalDate day) {
  public SiteContext {
    Objects.requireNonNull(day, "day");
    base = base.map(SiteContext::withSlash);
  }

  private static URI withSlash(URI base) {
    boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
    if (!web || base.getHost() == null || base.getQuery() != null || base.getFragment() != null) {
      throw new IllegalArgumentException(
          "Expected the address of a site, such as https://apis.example/, but was \""
              + base
              + "\"");
    }
    return base.getPath().endsWith("/") ? base : URI.create(base + "/");
  }

  /** Returns the whole address of {@code path}, empty if that of the site is not known. */
  public String address(String path) {
    return base.map(address -> address + path.replaceFirst("(^|/)index\\.html$", "$1")).orElse("");
  }

  /** Returns the path of the front page on its host, with a slash at its end. */
  public String rootPath() {
    return base.map(URI::getRawPath).orElse("/");
  }
}
