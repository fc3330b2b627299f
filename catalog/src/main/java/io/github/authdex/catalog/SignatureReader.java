package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.signature.KeyDerivation;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import java.util.Locale;

/** Reads a provider's own signature. */
final class SignatureReader {
  private SignatureReader() {}

  static AuthScheme signature(EntryFields fields) {
    return new SignatureScheme(
        fields.require("algorithm"),
        SchemeReader.keyEncoding(fields, KeyEncoding.TEXT),
        fields.list("sign", SignatureReader::part),
        fields.text("separator", ""),
        fields.text("encoding", "hex"),
        fields.object("timestamp").map(stamp -> stamp(stamp, "unit")),
        fields.object("nonce").map(stamp -> stamp(stamp, "form")),
        fields.list("parameters", SignatureReader::parameter),
        SchemeReader.placement(fields),
        fields.require("name"),
        fields.text("prefix", ""),
        fields.object("derive").map(SignatureReader::derivation));
  }

  private static KeyDerivation derivation(EntryFields fields) {
    return new KeyDerivation(fields.text("prefix", ""), fields.list("by", SignatureReader::part));
  }

  private static SignaturePart part(EntryFields fields) {
    JsonNode node = fields.node();
    if (node.isTextual()) {
      return SignaturePart.Piece.valueOf(node.asText().toUpperCase(Locale.ROOT));
    }
    if (fields.has("text")) {
      return new SignaturePart.Text(fields.require("text"));
    }
    if (fields.has("credential")) {
      return new SignaturePart.Credential(fields.require("credential"));
    }
    if (fields.has("below")) {
      return new SignaturePart.PathBelow(fields.require("below"));
    }
    if (fields.has("header")) {
      return new SignaturePart.HeaderValue(fields.require("header"));
    }
    if (fields.has("headers")) {
      return new SignaturePart.HeaderLines(fields.require("headers"));
    }
    if (fields.has("pairs")) {
      return new SignaturePart.Pairs(
          fields.text("pairs", ""), fields.text("join", ""), fields.texts("except"));
    }
    return new SignaturePart.Hash(
        fields.require("hash"),
        fields.text("encoding", "raw"),
        fields.list("of", SignatureReader::part));
  }

  private static SignatureStamp stamp(EntryFields fields, String form) {
    return new SignatureStamp(
        fields.require(form),
        fields.text("in").map(Placement::of),
        fields.text("name", ""),
        fields.number("offsetSeconds", 0));
  }

  private static SignatureParameter parameter(EntryFields fields) {
    return new SignatureParameter(
        SchemeReader.placement(fields), fields.require("name"), fields.require("value"));
  }
}
