package io.github.authdex.cli.call;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why TLS with a server failed, in words of people (RFC 8446 §6.2, RFC 5280 §6). */
final class TlsCause {
  private TlsCause() {}

  static NetworkCause of(SSLException e, URI url) {
    for (Throwable link = e; link != null; link = link.getCause()) {
      if (link instanceof CertificateExpiredException) {
        return certificate("has expired", "its owner has to renew it; check this machine's clock");
      }
      if (link instanceof CertificateNotYetValidException) {
        return certificate("is not valid yet", "check this machine's clock");
      }
      if (link instanceof CertPathBuilderException) {
        return certificate(
            "comes from no authority that this Java trusts",
            "if it is your own, add its authority to Java's trust store"
                + " (-Djavax.net.ssl.trustStore in JAVA_TOOL_OPTIONS)");
      }
    }
    return byMessage(String.valueOf(e.getMessage()), url);
  }

  private static NetworkCause byMessage(String message, URI url) {
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no subject alternative") || lower.contains("no name matching")) {
      return certificate("is for another name than " + url.getHost(), "check the host");
    }
    if (lower.contains("plaintext connection") || lower.contains("unsupported or unrecognized")) {
      return new NetworkCause("what answers there does not speak TLS", "check scheme and port");
    }
    if (lower.contains("certificate_required") || lower.contains("bad_certificate")) {
      return new NetworkCause(
          "it wants another client certificate than it got, or one at all",
          "\"authdex show\" says which credentials the API takes");
    }
    return new NetworkCause(
        "TLS failed (" + message + ")",
        "the server or a proxy before it may speak no TLS that this Java takes, or want a client"
            + " certificate");
  }

  private static NetworkCause certificate(String words, String mend) {
    return new NetworkCause("TLS failed, since its certificate " + words, mend);
  }
}
