package io.github.authdex.site.view;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * A text that leads somewhere on the web, if it may.
 *
 * @param text what is read
 * @param href http or https; empty if the text is no such address
 */
public record WebLink(String text, String href) {
  /** Returns {@code url} as a link that shows itself. */
  public static WebLink of(String url) {
    return new WebLink(url, href(url));
  }

  /** Returns {@code text} as a link to {@code url}. */
  public static WebLink of(String text, String url) {
    return new WebLink(text, href(url));
  }

  /** Returns {@code url} if a browser reaches a host by it and does nothing else; else empty. */
  static String href(String url) {
    try {
      URI uri = new URI(url);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawUserInfo() == null ? url : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
