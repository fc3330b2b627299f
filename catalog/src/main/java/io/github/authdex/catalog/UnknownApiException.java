package io.github.authdex.catalog;

import java.net.URI;
import java.util.List;

/** A URL belongs to no API of the catalog, so that nobody knows which credential it wants. */
public final class UnknownApiException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Says so.
   *
   * @param url of which host and path are shown
   * @param nearest ids of what may have been meant, the likeliest first
   */
  UnknownApiException(URI url, List<String> nearest) {
    super(
        "Expected the https URL of an API in the catalog but was "
            + url.getScheme()
            + "://"
            + url.getHost()
            + (nearest.isEmpty() ? "" : " (near " + String.join(", ", nearest) + ")")
            + "; send it by an AuthHttpClient with a scheme of your choice, or add an entry and"
            + " use Catalog.of(folder)");
  }
}
