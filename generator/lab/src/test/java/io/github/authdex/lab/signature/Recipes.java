package io.github.authdex.lab.signature;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.KeyDerivation;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.HeaderLines;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Pairs;
import io.github.authdex.auth.signature.SignaturePart.PathBelow;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import java.util.List;
import java.util.Optional;

/** The signatures of providers, as data. */
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
  DUO,
  /** The time says until when the request is good. */
  BITMEX,
  /** A plain digest in the query. */
  MARVEL,
  /** Names and values without signs between them. */
  LAZADA,
  /** The key is derived for a day. */
  TENCENT;

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
      case BITMEX -> bitmex();
      case MARVEL -> marvel();
      case LAZADA -> lazada();
      case TENCENT -> tencent();
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
      case BITMEX -> new String[] {"key", "apiKey"};
      case MARVEL -> new String[] {"privateKey", "publicKey"};
      case LAZADA -> new String[] {"key", "appKey"};
      case TENCENT -> new String[] {"key", "secretId"};
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

  private static SignatureScheme bitmex() {
    return SignatureScheme.builder(
            "HMAC-SHA256",
            List.of(Piece.METHOD, Piece.TARGET, Piece.TIMESTAMP, Piece.BODY),
            Placement.HEADER,
            "api-signature")
        .timestamp(
            SignatureStamp.builder("seconds")
                .in(Placement.HEADER)
                .name("api-expires")
                .offsetSeconds(60)
                .build())
        .parameters(List.of(new SignatureParameter(Placement.HEADER, "api-key", "{apiKey}")))
        .build();
  }

  private static SignatureScheme marvel() {
    return SignatureScheme.builder(
            "MD5",
            List.of(Piece.TIMESTAMP, new Credential("privateKey"), new Credential("publicKey")),
            Placement.QUERY,
            "hash")
        .timestamp(SignatureStamp.builder("seconds").in(Placement.QUERY).name("ts").build())
        .parameters(List.of(new SignatureParameter(Placement.QUERY, "apikey", "{publicKey}")))
        .build();
  }

  private static SignatureScheme lazada() {
    return SignatureScheme.builder(
            "HMAC-SHA256",
            List.of(new PathBelow("/v1"), new Pairs("", "", List.of("unsigned"))),
            Placement.QUERY,
            "sign")
        .encoding("HEX")
        .timestamp(
            SignatureStamp.builder("milliseconds").in(Placement.QUERY).name("timestamp").build())
        .parameters(List.of(new SignatureParameter(Placement.QUERY, "app_key", "{appKey}")))
        .build();
  }

  private static SignatureScheme tencent() {
    List<SignaturePart> canonical =
        List.of(
            Piece.METHOD,
            new Text("\n"),
            Piece.TARGET,
            new Text("\ncontent-type:"),
            new HeaderValue("Content-Type"),
            new Text("\n"),
            new Hash("SHA-256", "hex", List.of(Piece.BODY)));
    return SignatureScheme.builder(
            "HMAC-SHA256",
            List.of(
                Piece.TIMESTAMP,
                new Text("\n"),
                Piece.DATE,
                Piece.DAY,
                new Hash("SHA-256", "hex", canonical)),
            Placement.HEADER,
            "Authorization")
        .derive(
            new KeyDerivation(
                "TC3", List.of(Piece.DATE, new Text("cvm"), new Credential("secretId"))))
        .timestamp(
            SignatureStamp.builder("seconds").in(Placement.HEADER).name("X-TC-Timestamp").build())
        .prefix("TC3-HMAC-SHA256 Credential={secretId}/{$date}/{$day}, Signature=")
        .build();
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
