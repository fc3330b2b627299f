package io.github.authdex.lab.signature;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.HeaderLines;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import java.util.List;
import java.util.Optional;

/** The signatures of six providers, as data. */
public enum Recipes {
  /** Query as it is sent, then the body. */
  BINANCE,
  /** Path, then the hash of nonce and body. */
  KRAKEN,
  COINBASE,
  /** A digest of text with the secrets in it. */
  OVH,
  AZURE,
  /** Nonce and time stand in the signature's own header. */
  WSSE,
  /** A parameter is signed alone. */
  KUCOIN,
  /** Sorted parameters are signed, and the signature is a password. */
  DUO;

  /** Returns the recipe; its key is the credential {@code key}. */
  public SignatureScheme scheme() {
    return switch (this) {
      case BINANCE -> binance();
      case KRAKEN -> kraken();
      case COINBASE -> coinbase();
      case OVH -> ovh();
      case AZURE -> azure();
      case WSSE -> wsse();
      case KUCOIN -> kucoin();
      case DUO -> duo();
    };
  }

  /** Returns the names of the credentials that the recipe names. */
  public String[] credentials() {
    return switch (this) {
      case BINANCE -> new String[] {"key"};
      case KRAKEN -> new String[] {"key", "apiKey"};
      case COINBASE -> new String[] {"key", "apiKey", "passphrase"};
      case OVH -> new String[] {"appKey", "appSecret", "consumerKey"};
      case AZURE -> new String[] {"key", "account"};
      case WSSE -> new String[] {"username", "password"};
      case KUCOIN -> new String[] {"key", "passphrase"};
      case DUO -> new String[] {"key", "integrationKey"};
    };
  }

  /** Returns {@code scheme} with another algorithm and a key in PEM. */
  static SignatureScheme asymmetric(SignatureScheme scheme, String algorithm, String encoding) {
    return new SignatureScheme(
        algorithm,
        KeyEncoding.PEM,
        scheme.sign(),
        scheme.separator(),
        encoding,
        scheme.timestamp(),
        scheme.nonce(),
        scheme.parameters(),
        scheme.in(),
        scheme.name(),
        scheme.prefix());
  }

  /** Returns a recipe whose signature is a field of the body. */
  static SignatureScheme inBody(List<SignaturePart> parts) {
    return new SignatureScheme(
        "HMAC-SHA384",
        KeyEncoding.HEX,
        parts,
        "|",
        "base64url",
        Optional.empty(),
        stamp("uuid", Placement.HEADER, "X-Nonce"),
        List.of(),
        Placement.BODY,
        "sign",
        "");
  }

  private static Optional<SignatureStamp> stamp(String form, Placement in, String name) {
    return Optional.of(new SignatureStamp(form, Optional.of(in), name));
  }

  private static SignatureScheme binance() {
    return new SignatureScheme(
        "HMAC-SHA256",
        KeyEncoding.TEXT,
        List.of(Piece.QUERY, Piece.BODY),
        "",
        "hex",
        stamp("milliseconds", Placement.QUERY, "timestamp"),
        Optional.empty(),
        List.of(),
        Placement.QUERY,
        "signature",
        "");
  }

  private static SignatureScheme kraken() {
    return new SignatureScheme(
        "HMAC-SHA512",
        KeyEncoding.BASE64,
        List.of(Piece.PATH, new Hash("SHA-256", "raw", List.of(Piece.NONCE, Piece.BODY))),
        "",
        "base64",
        Optional.empty(),
        stamp("counter", Placement.BODY, "nonce"),
        List.of(new SignatureParameter(Placement.HEADER, "API-Key", "{apiKey}")),
        Placement.HEADER,
        "API-Sign",
        "");
  }

  private static SignatureScheme coinbase() {
    return new SignatureScheme(
        "HMAC-SHA256",
        KeyEncoding.BASE64,
        List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.TARGET, Piece.BODY),
        "",
        "base64",
        stamp("seconds", Placement.HEADER, "CB-ACCESS-TIMESTAMP"),
        Optional.empty(),
        List.of(
            new SignatureParameter(Placement.HEADER, "CB-ACCESS-KEY", "{apiKey}"),
            new SignatureParameter(Placement.HEADER, "CB-ACCESS-PASSPHRASE", "{passphrase}")),
        Placement.HEADER,
        "CB-ACCESS-SIGN",
        "");
  }

  private static SignatureScheme ovh() {
    return new SignatureScheme(
        "SHA1",
        KeyEncoding.TEXT,
        List.of(
            new Credential("appSecret"),
            new Credential("consumerKey"),
            Piece.METHOD,
            Piece.URL,
            Piece.BODY,
            Piece.TIMESTAMP),
        "+",
        "hex",
        stamp("seconds", Placement.HEADER, "X-Ovh-Timestamp"),
        Optional.empty(),
        List.of(
            new SignatureParameter(Placement.HEADER, "X-Ovh-Application", "{appKey}"),
            new SignatureParameter(Placement.HEADER, "X-Ovh-Consumer", "{consumerKey}")),
        Placement.HEADER,
        "X-Ovh-Signature",
        "$1$");
  }

  private static SignatureScheme azure() {
    return new SignatureScheme(
        "HMAC-SHA256",
        KeyEncoding.BASE64,
        List.of(
            Piece.METHOD,
            new Text("\n\n\n"),
            new HeaderValue("Content-Length"),
            new Text("\n\n"),
            new HeaderValue("Content-Type"),
            new Text("\n\n\n\n\n\n\n"),
            new HeaderLines("x-ms-"),
            new Text("/"),
            new Credential("account"),
            Piece.PATH,
            Piece.QUERY_LINES),
        "",
        "base64",
        stamp("rfc1123", Placement.HEADER, "x-ms-date"),
        Optional.empty(),
        List.of(new SignatureParameter(Placement.HEADER, "x-ms-version", "2021-12-02")),
        Placement.HEADER,
        "Authorization",
        "SharedKey {account}:");
  }

  private static SignatureScheme kucoin() {
    return new SignatureScheme(
        "HMAC-SHA256",
        KeyEncoding.TEXT,
        List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.TARGET, Piece.BODY),
        "",
        "base64",
        stamp("milliseconds", Placement.HEADER, "KC-API-TIMESTAMP"),
        Optional.empty(),
        List.of(
            new SignatureParameter(
                Placement.HEADER, "KC-API-PASSPHRASE", "{$signed:{passphrase}}")),
        Placement.HEADER,
        "KC-API-SIGN",
        "");
  }

  private static SignatureScheme duo() {
    return new SignatureScheme(
        "HMAC-SHA1",
        KeyEncoding.TEXT,
        List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.HOST, Piece.PATH, Piece.PARAMETERS),
        "\n",
        "hex",
        stamp("rfc1123", Placement.HEADER, "Date"),
        Optional.empty(),
        List.of(),
        Placement.HEADER,
        "Authorization",
        "Basic {$base64:{integrationKey}:{$signature}}");
  }

  private static SignatureScheme wsse() {
    return new SignatureScheme(
        "SHA1",
        KeyEncoding.TEXT,
        List.of(Piece.NONCE, Piece.TIMESTAMP, new Credential("password")),
        "",
        "base64",
        Optional.of(new SignatureStamp("iso8601", Optional.empty(), "")),
        Optional.of(new SignatureStamp("random", Optional.empty(), "")),
        List.of(),
        Placement.HEADER,
        "X-WSSE",
        "UsernameToken Username=\"{username}\", PasswordDigest=\"{$signature}\","
            + " Nonce=\"{$base64:{$nonce}}\", Created=\"{$timestamp}\"");
  }
}
