package io.github.authdex.auth.signature;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.HeaderLines;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signatures of known APIs, as data. */
final class Recipes {
  static final SignatureScheme BINANCE =
      new SignatureScheme(
          "HMAC-SHA256",
          KeyEncoding.TEXT,
          List.of(Piece.QUERY, Piece.BODY),
          "",
          "hex",
          Optional.of(
              new SignatureStamp("milliseconds", Optional.of(Placement.QUERY), "timestamp")),
          Optional.empty(),
          List.of(new SignatureParameter(Placement.HEADER, "X-MBX-APIKEY", "{apiKey}")),
          Placement.QUERY,
          "signature",
          "");

  static final SignatureScheme KRAKEN =
      new SignatureScheme(
          "HMAC-SHA512",
          KeyEncoding.BASE64,
          List.of(Piece.PATH, new Hash("SHA-256", "raw", List.of(Piece.NONCE, Piece.BODY))),
          "",
          "base64",
          Optional.empty(),
          Optional.of(new SignatureStamp("counter", Optional.of(Placement.BODY), "nonce")),
          List.of(new SignatureParameter(Placement.HEADER, "API-Key", "{apiKey}")),
          Placement.HEADER,
          "API-Sign",
          "");

  static final SignatureScheme COINBASE =
      new SignatureScheme(
          "HMAC-SHA256",
          KeyEncoding.BASE64,
          List.of(Piece.TIMESTAMP, Piece.METHOD, Piece.TARGET, Piece.BODY),
          "",
          "base64",
          Optional.of(
              new SignatureStamp("seconds", Optional.of(Placement.HEADER), "CB-ACCESS-TIMESTAMP")),
          Optional.empty(),
          List.of(
              new SignatureParameter(Placement.HEADER, "CB-ACCESS-KEY", "{apiKey}"),
              new SignatureParameter(Placement.HEADER, "CB-ACCESS-PASSPHRASE", "{passphrase}")),
          Placement.HEADER,
          "CB-ACCESS-SIGN",
          "");

  static final SignatureScheme OVH =
      new SignatureScheme(
          "SHA1",
          KeyEncoding.TEXT,
          List.of(
              new Credential("applicationSecret"),
              new Credential("consumerKey"),
              Piece.METHOD,
              Piece.URL,
              Piece.BODY,
              Piece.TIMESTAMP),
          "+",
          "hex",
          Optional.of(
              new SignatureStamp("seconds", Optional.of(Placement.HEADER), "X-Ovh-Timestamp")),
          Optional.empty(),
          List.of(
              new SignatureParameter(Placement.HEADER, "X-Ovh-Application", "{applicationKey}"),
              new SignatureParameter(Placement.HEADER, "X-Ovh-Consumer", "{consumerKey}")),
          Placement.HEADER,
          "X-Ovh-Signature",
          "$1$");

  static final SignatureScheme WSSE =
      new SignatureScheme(
          "SHA1",
          KeyEncoding.TEXT,
          List.of(Piece.NONCE, Piece.TIMESTAMP, new Credential("password")),
          "",
          "base64",
          Optional.of(new SignatureStamp("iso8601", Optional.empty(), "")),
          Optional.of(new SignatureStamp("random", Optional.empty(), "")),
          List.of(
              new SignatureParameter(
                  Placement.HEADER, "Authorization", "WSSE profile=\"UsernameToken\"")),
          Placement.HEADER,
          "X-WSSE",
          "UsernameToken Username=\"{username}\", PasswordDigest=\"{$signature}\","
              + " Nonce=\"{$nonce}\", Created=\"{$timestamp}\"");

  static final SignatureScheme AZURE_STORAGE =
      new SignatureScheme(
          "HMAC-SHA256",
          KeyEncoding.BASE64,
          azureParts(),
          "",
          "base64",
          Optional.of(new SignatureStamp("rfc1123", Optional.of(Placement.HEADER), "x-ms-date")),
          Optional.empty(),
          List.of(),
          Placement.HEADER,
          "Authorization",
          "SharedKey {account}:");

  private Recipes() {}

  private static List<SignaturePart> azureParts() {
    Text line = new Text("\n");
    List<SignaturePart> parts = new ArrayList<>(List.of(Piece.METHOD, line));
    for (String header :
        List.of(
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-MD5",
            "Content-Type",
            "Date",
            "If-Modified-Since",
            "If-Match",
            "If-None-Match",
            "If-Unmodified-Since",
            "Range")) {
      parts.add(new HeaderValue(header));
      parts.add(line);
    }
    parts.add(new HeaderLines("x-ms-"));
    parts.add(new Text("/"));
    parts.add(new Credential("account"));
    parts.add(Piece.PATH);
    parts.add(Piece.QUERY_LINES);
    return parts;
  }

  /** Returns a recipe that signs {@code parts} with a key of text and nothing beside. */
  static SignatureScheme plain(
      String algorithm, KeyEncoding key, String encoding, String prefix, SignaturePart... parts) {
    return new SignatureScheme(
        algorithm,
        key,
        List.of(parts),
        "",
        encoding,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Placement.HEADER,
        "X-Signature",
        prefix);
  }
}
