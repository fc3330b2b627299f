package io.github.authdex.auth.signature;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Pairs;
import io.github.authdex.auth.signature.SignaturePart.PathBelow;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import java.util.List;

/** Signatures of providers whose pages show a whole request. */
final class RequestRecipes {
  private RequestRecipes() {}

  static SignatureScheme named(String name) {
    return switch (name) {
      case "bitmex" -> bitmex();
      case "marvel" -> marvel();
      case "lazada" -> lazada();
      case "tencent" -> tencent();
      default -> throw new AssertionError("No recipe for " + name);
    };
  }

  /** The time says until when the request is good. */
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

  /** The path below the server's is signed. */
  private static SignatureScheme lazada() {
    return SignatureScheme.builder(
            "HMAC-SHA256",
            List.of(new PathBelow("/rest"), new Pairs("", "", List.of())),
            Placement.QUERY,
            "sign")
        .encoding("HEX")
        .timestamp(
            SignatureStamp.builder("milliseconds").in(Placement.QUERY).name("timestamp").build())
        .parameters(
            List.of(
                new SignatureParameter(Placement.QUERY, "app_key", "{appKey}"),
                new SignatureParameter(Placement.QUERY, "access_token", "{accessToken}"),
                new SignatureParameter(Placement.QUERY, "sign_method", "sha256")))
        .build();
  }

  /** The key is derived for a day and a service. */
  private static SignatureScheme tencent() {
    List<SignaturePart> canonical =
        List.of(
            Piece.METHOD,
            new Text("\n/\n"),
            Piece.QUERY,
            new Text("\ncontent-type:"),
            new HeaderValue("Content-Type"),
            new Text("\nhost:"),
            Piece.HOST,
            new Text("\n\ncontent-type;host\n"),
            new Hash("SHA-256", "hex", List.of(Piece.BODY)));
    return SignatureScheme.builder(
            "HMAC-SHA256",
            List.of(
                new Text("TC3-HMAC-SHA256\n"),
                Piece.TIMESTAMP,
                new Text("\n"),
                Piece.DATE,
                new Text("/"),
                new Credential("service"),
                new Text("/tc3_request\n"),
                new Hash("SHA-256", "hex", canonical)),
            Placement.HEADER,
            "Authorization")
        .derive(
            new KeyDerivation(
                "TC3", List.of(Piece.DATE, new Credential("service"), new Text("tc3_request"))))
        .timestamp(
            SignatureStamp.builder("seconds").in(Placement.HEADER).name("X-TC-Timestamp").build())
        .prefix(
            "TC3-HMAC-SHA256 Credential={secretId}/{$date}/{service}/tc3_request,"
                + " SignedHeaders=content-type;host, Signature=")
        .build();
  }
}
