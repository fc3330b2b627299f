package io.github.authdex.site.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What the kinds of auth are called on pages, and what each is in a sentence. */
public enum KindWords {
  APIKEY(
      "API key",
      "A key stands as it is in a header, a query parameter, a cookie, a field or the path."),
  BEARER("Bearer token", "A token stands in the Authorization header, as RFC 6750 has it."),
  BASIC(
      "HTTP Basic",
      "User name and password stand in the Authorization header, in Base64 (RFC 7617)."),
  OAUTH2("OAuth 2.0", "A grant becomes an access token, which goes on requests (RFC 6749)."),
  OIDC("OpenID Connect", "OAuth 2.0 whose endpoints stand in a discovery document."),
  SIGV4(
      "AWS Signature V4",
      "Each request is signed with a key that is made of the secret, the day, the region and the"
          + " service."),
  JWT("Signed JWT", "The caller signs a JWT, and sends it or has it exchanged for a token."),
  SESSION("Session login", "One request logs in, and the others carry what it returned."),
  SIGNATURE(
      "Signature recipe",
      "Each request is signed by a recipe of the provider's own: what is signed, with which key,"
          + " placed where."),
  OAUTH1(
      "OAuth 1.0",
      "Each request is signed with the secrets of the client and of the token (RFC 5849)."),
  DIGEST("HTTP Digest", "The request answers a challenge without sending the password (RFC 7616)."),
  MTLS(
      "Client certificate",
      "The connection itself proves who calls, by a certificate in the TLS handshake."),
  HAWK("Hawk", "Each request carries a MAC over its method, address and time."),
  EDGEGRID("EdgeGrid", "Each request carries Akamai's signature over its parts."),
  ASAP(
      "ASAP",
      "Each request carries a short-lived JWT that the caller signs, as Atlassian's services have"
          + " it."),
  NTLM("NTLM", "A connection is authenticated by Windows' challenge and response."),
  HTTPSIG("HTTP message signatures", "Chosen parts of each request are signed (RFC 9421).");

  private final String title;
  private final String sentence;

  KindWords(String title, String sentence) {
    this.title = title;
    this.sentence = sentence;
  }

  /** Returns what people call it. */
  public String title() {
    return title;
  }

  /** Returns what it is. */
  public String sentence() {
    return sentence;
  }

  /** Returns the one word for it, as {@code sigv4}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the words for {@code kind}, if it is known here. */
  public static Optional<KindWords> of(String kind) {
    return Arrays.stream(values()).filter(each -> each.word().equals(kind)).findFirst();
  }

  /** Returns what people call {@code kind}; the word itself where nothing is known here. */
  public static String title(String kind) {
    return of(kind).map(KindWords::title).orElse(kind);
  }

  /** Compares kinds in the order in which pages have them. */
  public static Comparator<String> order() {
    return Comparator.<String>comparingInt(kind -> of(kind).map(KindWords::ordinal).orElse(99))
        .thenComparing(Comparator.naturalOrder());
  }
}
