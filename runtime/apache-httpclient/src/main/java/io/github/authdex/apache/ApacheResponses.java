package io.github.authdex.apache;

import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.ResponseHead;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.HttpResponse;

/** HttpClient's responses as ours. */
final class ApacheResponses {
  private ApacheResponses() {}

  /**
   * Returns the head of {@code response}.
   *
   * @param session that of its connection, or null if it came without TLS
   */
  static ResponseHead head(URI uri, HttpResponse response, SSLSession session) {
    return new ResponseHead(
        uri,
        response.getCode(),
        headers(response),
        Optional.ofNullable(session).flatMap(ApacheResponses::certificate));
  }

  /** Returns the headers without what no header may have in it. */
  private static Headers headers(HttpResponse response) {
    List<Header> fields = new ArrayList<>();
    for (org.apache.hc.core5.http.Header field : response.getHeaders()) {
      try {
        String value = field.getValue();
        fields.add(new Header(field.getName(), value == null ? "" : value.strip()));
      } catch (IllegalArgumentException e) {
        // No server that keeps to RFC 9110 §5.5 sends it.
      }
    }
    return Headers.of(fields);
  }

  private static Optional<X509Certificate> certificate(SSLSession session) {
    try {
      return session.getPeerCertificates()[0] instanceof X509Certificate own
          ? Optional.of(own)
          : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }
}
