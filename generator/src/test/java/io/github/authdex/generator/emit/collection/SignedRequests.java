package io.github.authdex.generator.emit.collection;

import static io.github.authdex.generator.golden.Apis.anyOf;
import static io.github.authdex.generator.golden.Apis.api;
import static io.github.authdex.generator.golden.Apis.parameter;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.HeaderLines;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests that have what an encoder could get wrong, signed by a recipe. */
public final class SignedRequests {
  /** What an encoder could get wrong in the names of fields. */
  private static final Schema AWKWARD =
      new Schema.ObjectOf(
          Stream.of("ü '(a)*!+[b]&=~", "9", "1", "plain")
              .map(
                  name ->
                      new Property(
                          name,
                          new Scalar(Scalar.Type.STRING),
                          true,
                          false,
                          false,
                          false,
                          false,
                          ""))
              .toList(),
          Optional.empty(),
          "");

  private SignedRequests() {}

  /** Returns all parts in one signature, each of which would spoil it. */
  public static ApiModel ofEachPart() {
    List<SignaturePart> parts = new ArrayList<>(List.of(Piece.values()));
    parts.add(new Text("ü\n{{baseUrl}}"));
    parts.add(new Credential("key"));
    for (String header : List.of("Content-Type", "content-length", "Host", "X-Missing")) {
      parts.add(new HeaderValue(header));
    }
    parts.add(new HeaderLines("x-"));
    for (String hash : List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512")) {
      parts.add(new Hash(hash, "raw", List.of(Piece.BODY, new HeaderValue("X-Trace"))));
    }
    for (String encoding : List.of("hex", "HEX", "base64")) {
      parts.add(new Hash("SHA-256", encoding, List.of(new Hash("MD5", "raw", List.of(Piece.URL)))));
    }
    SignaturePart[] all = parts.toArray(SignaturePart[]::new);
    return of(scheme("HMAC-SHA256", KeyEncoding.TEXT, "hex", all), "key");
  }

  /** Returns the recipe of a signature over {@code sign} in a header. */
  public static SignatureScheme scheme(
      String algorithm, KeyEncoding key, String encoding, SignaturePart... sign) {
    return new SignatureScheme(
        algorithm,
        key,
        List.of(sign),
        "|",
        encoding,
        Optional.of(new SignatureStamp("seconds", Optional.empty(), "")),
        Optional.empty(),
        List.of(),
        Placement.HEADER,
        "X-Signature",
        "t={$timestamp};");
  }

  /** Returns five requests. */
  public static ApiModel of(SignatureScheme scheme, String... credentials) {
    AuthRequirement signed = anyOf(Alternative.of("auth"));
    return api("acme")
        .scheme("auth", scheme, Map.of())
        .credentials(credentials)
        .header(new FixedHeader("X-Trace", true, Optional.empty(), "", ""))
        .header(new FixedHeader("x-ms-meta", true, Optional.of("a  b"), "", ""))
        .requires(Alternative.of("auth"))
        .operation(
            "GET",
            "find",
            "/find/{what}/a'b(c)",
            "",
            signed,
            Optional.empty(),
            parameter(Parameter.In.PATH, "what", true),
            parameter(Parameter.In.QUERY, "Ü '(a)*!+[b]%/", true),
            parameter(Parameter.In.QUERY, "a", true),
            parameter(Parameter.In.QUERY, "b", false))
        .post("json", "/json", "application/json", AWKWARD)
        .post("form", "/form", "application/x-www-form-urlencoded", AWKWARD)
        .operation("DELETE", "remove", "/a%20b", "", signed, Optional.empty())
        .operation("POST", "empty", "/", "", signed, Optional.empty())
        .build();
  }
}
