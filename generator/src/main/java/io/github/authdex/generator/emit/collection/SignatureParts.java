package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.HeaderLines;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Pairs;
import io.github.authdex.auth.signature.SignaturePart.PathBelow;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import java.util.List;
import java.util.Locale;

/** Writes what is signed as data for the script, in the words of catalog entries. */
final class SignatureParts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RoleVariables roles;

  /** Makes a writer that names the variables of {@code roles} in the place of credentials. */
  SignatureParts(RoleVariables roles) {
    this.roles = roles;
  }

  ArrayNode write(List<SignaturePart> parts) {
    ArrayNode written = JSON.arrayNode();
    parts.forEach(part -> written.add(write(part)));
    return written;
  }

  private JsonNode write(SignaturePart part) {
    if (part instanceof Piece piece) {
      return JSON.textNode(piece.name().toLowerCase(Locale.ROOT));
    }
    ObjectNode json = JSON.objectNode();
    if (part instanceof Text text) {
      json.put("text", text.text());
    } else if (part instanceof Credential credential) {
      json.put("credential", roles.variable(credential.credential()));
    } else if (part instanceof PathBelow below) {
      json.put("below", below.beginning());
    } else if (part instanceof HeaderValue header) {
      json.put("header", header.header());
    } else if (part instanceof HeaderLines lines) {
      json.put("headers", lines.prefix());
    } else if (part instanceof Pairs pairs) {
      json.put("pairs", pairs.sign()).put("join", pairs.join());
      pairs.except().forEach(json.putArray("except")::add);
    } else if (part instanceof Hash hash) {
      json.put("hash", hash.hash()).put("encoding", hash.encoding()).set("of", write(hash.of()));
    }
    return json;
  }
}
