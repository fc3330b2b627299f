package io.github.authdex.auth.hawk;

import io.github.authdex.auth.internal.message.HostField;
import java.net.URI;
import java.util.Locale;

/**
 * What a MAC covers. Empty text stands for what there is none of.
 *
 * @param ts seconds since 1970
 * @param nonce used once
 * @param method of the request
 * @param resource path and query, as they are on the wire
 * @param host in lower case, an IPv6 address without brackets
 * @param port also where it is the usual one
 * @param hash of the payload
 * @param ext data of the application
 * @param app the application's id
 * @param dlg the application that delegated
 */
record HawkArtifacts(
    String ts,
    String nonce,
    String method,
    String resource,
    String host,
    int port,
    String hash,
    String ext,
    String app,
    String dlg) {

  static HawkArtifacts of(String ts, String nonce, String method, URI uri, HawkExtras extras) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new HawkArtifacts(
        ts,
        nonce,
        method.toUpperCase(Locale.ROOT),
        uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(),
        uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", ""),
        HostField.port(uri),
        "",
        extras.ext(),
        extras.app(),
        extras.dlg());
  }

  HawkArtifacts withHash(String hash) {
    return new HawkArtifacts(ts, nonce, method, resource, host, port, hash, ext, app, dlg);
  }

  HawkArtifacts withExt(String ext) {
    return new HawkArtifacts(ts, nonce, method, resource, host, port, hash, ext, app, dlg);
  }

  /**
   * Returns the normalized string.
   *
   * @param type {@code header}, {@code response} or {@code bewit}
   */
  String normalized(String type) {
    String text =
        String.join(
            "\n",
            "hawk.1." + type,
            ts,
            nonce,
            method,
            resource,
            host,
            Integer.toString(port),
            hash,
            ext.replace("\\", "\\\\").replace("\n", "\\n"),
            "");
    return app.isEmpty() ? text : text + app + "\n" + dlg + "\n";
  }
}
