package io.github.authdex.site;

import io.github.authdex.site.output.SiteFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Style sheet, scripts and pictures, as they lie beside this class. */
final class SiteAssets {
  private static final List<String> NAMES =
      List.of(
          "api.css",
          "api.js",
          "home.css",
          "home.js",
          "hosts.js",
          "icon.svg",
          "kind.css",
          "kinds/apikey.js",
          "kinds/asap.js",
          "kinds/basic.js",
          "kinds/bearer.js",
          "kinds/bytes.js",
          "kinds/crypto.js",
          "kinds/digest.js",
          "kinds/edgegrid.js",
          "kinds/hawk.js",
          "kinds/httpsig.js",
          "kinds/jws.js",
          "kinds/jwt.js",
          "kinds/md5.js",
          "kinds/oauth1.js",
          "kinds/place.js",
          "kinds/play.js",
          "kinds/request.js",
          "kinds/signature.js",
          "kinds/sigv4.js",
          "search.js",
          "shape.js",
          "site.css",
          "tabs.js",
          "theme.js");

  private SiteAssets() {}

  static List<SiteFile> files() {
    return NAMES.stream().map(SiteAssets::file).toList();
  }

  private static SiteFile file(String name) {
    try (InputStream in = SiteAssets.class.getResourceAsStream("assets/" + name)) {
      return SiteFile.octets("assets/" + name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It is in the same place as this class.
    }
  }
}
