package io.github.authdex.auth.hawk;

import io.github.authdex.auth.internal.text.RawUri;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A MAC inside of a URL, with which it works by itself for a time. */
final class Bewit {
  private Bewit() {}

  /** Returns {@code uri} with the MAC behind its query. */
  static URI add(URI uri, HawkKey key, long expires, String ext) {
    RawUri raw = RawUri.of(uri);
    String own = raw.query() == null || raw.query().isEmpty() ? "" : raw.query() + "&";
    return raw.withQuery(own + "bewit=" + of(uri, key, expires, ext)).toUri();
  }

  /**
   * Returns the value of the parameter.
   *
   * @param expires seconds since 1970
   */
  static String of(URI uri, HawkKey key, long expires, String ext) {
    String mac = key.mac(artifacts(uri, expires, ext).normalized("bewit"));
    String text = key.id() + "\\" + expires + "\\" + mac + "\\" + ext;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static HawkArtifacts artifacts(URI uri, long expires, String ext) {
    return HawkArtifacts.of(Long.toString(expires), "", "GET", uri, new HawkExtras(ext, "", ""));
  }
}
