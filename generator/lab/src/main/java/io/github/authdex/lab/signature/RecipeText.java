package io.github.authdex.lab.signature;

import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.HeaderLines;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Pairs;
import io.github.authdex.auth.signature.SignaturePart.PathBelow;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import io.github.authdex.lab.check.TemplateExpansion;
import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.UriText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a recipe says is signed, made of a request that arrived.
 *
 * @param request without the signature
 * @param chosen timestamp, its day and nonce, by these names
 * @param expansion the credentials and variables
 */
record RecipeText(
    ReceivedRequest request, Map<String, String> chosen, TemplateExpansion expansion) {
  /** Returns the bytes of {@code parts} with {@code separator} between them. */
  byte[] of(List<SignaturePart> parts, String separator) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int i = 0; i < parts.size(); i++) {
      text.writeBytes(utf8(i == 0 ? "" : separator));
      text.writeBytes(part(parts.get(i)));
    }
    return text.toByteArray();
  }

  /** Returns the bytes of one part. */
  byte[] part(SignaturePart part) {
    if (part instanceof Piece piece) {
      return piece == Piece.BODY ? request.content() : utf8(piece(piece));
    } else if (part instanceof Text fixed) {
      return utf8(fixed.text());
    } else if (part instanceof Credential credential) {
      return utf8(expansion.whole("{" + credential.credential() + "}").orElse(""));
    } else if (part instanceof PathBelow below) {
      String path = request.targetPath();
      boolean shorter = path.startsWith(below.beginning());
      return utf8(shorter ? path.substring(below.beginning().length()) : path);
    } else if (part instanceof HeaderValue header) {
      return utf8(header(header.header()));
    } else if (part instanceof HeaderLines lines) {
      return utf8(headerLines(lines.prefix()));
    } else if (part instanceof Pairs pairs) {
      return utf8(pairs(pairs));
    }
    Hash hash = (Hash) part;
    byte[] digest = Hashes.digest(hash.hash(), of(hash.of(), ""));
    return switch (hash.encoding()) {
      case "raw" -> digest;
      case "hex" -> utf8(HexFormat.of().formatHex(digest));
      case "HEX" -> utf8(HexFormat.of().withUpperCase().formatHex(digest));
      case "base64" -> utf8(Base64.getEncoder().encodeToString(digest));
      default ->
          throw new IllegalArgumentException(
              "Expected raw, hex, HEX or base64 but was \"" + hash.encoding() + "\"");
    };
  }

  private String piece(Piece piece) {
    return switch (piece) {
      case METHOD -> request.method().toUpperCase(Locale.ROOT);
      case PATH -> request.targetPath();
      case QUERY -> request.query();
      case QUERY_LINES -> queryLines();
      case PARAMETERS -> parameters();
      case TARGET -> request.target();
      case URL -> request.scheme() + "://" + request.authority() + request.target();
      case HOST -> request.authority();
      case TIMESTAMP -> chosen.getOrDefault("timestamp", "");
      case DATE -> chosen.getOrDefault("date", "");
      case DAY -> chosen.getOrDefault("day", "");
      case NONCE -> chosen.getOrDefault("nonce", "");
      case BODY -> request.text();
    };
  }

  /** Content-Length counts what arrived, and is empty for nothing. */
  private String header(String name) {
    if (name.equalsIgnoreCase("Content-Length")) {
      int length = request.content().length;
      return length == 0 ? "" : Integer.toString(length);
    }
    return String.join(",", request.headers(name));
  }

  private String headerLines(String prefix) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (NamedValue header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.startsWith(prefix)) {
        lines.computeIfAbsent(name, any -> new ArrayList<>()).add(header.value());
      }
    }
    StringBuilder text = new StringBuilder();
    lines.forEach((name, values) -> text.append(line(name, values)).append('\n'));
    return text.toString();
  }

  private String queryLines() {
    Map<String, List<String>> lines = new TreeMap<>();
    for (NamedValue field : FormFields.parse(request.query())) {
      String name = field.name().toLowerCase(Locale.ROOT);
      lines.computeIfAbsent(name, any -> new ArrayList<>()).add(field.value());
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (name, values) -> text.append('\n').append(line(name, values.stream().sorted().toList())));
    return text.toString();
  }

  /** Returns what the query and a form hold, in one encoding and order. */
  private String parameters() {
    return fields().stream()
        .map(field -> new NamedValue(UriText.encode(field.name()), UriText.encode(field.value())))
        .sorted(Comparator.comparing(NamedValue::name).thenComparing(NamedValue::value))
        .map(field -> field.name() + "=" + field.value())
        .collect(Collectors.joining("&"));
  }

  private String pairs(Pairs pairs) {
    List<NamedValue> fields = fields();
    fields.removeIf(field -> pairs.except().contains(field.name()));
    fields.sort(Comparator.comparing(NamedValue::name).thenComparing(NamedValue::value));
    StringBuilder text = new StringBuilder();
    for (NamedValue field : fields) {
      text.append(text.isEmpty() ? "" : pairs.join());
      text.append(field.name()).append(pairs.sign()).append(field.value());
    }
    return text.toString();
  }

  private List<NamedValue> fields() {
    List<NamedValue> fields = new ArrayList<>(FormFields.parse(request.query()));
    boolean form =
        request.headers("Content-Type").stream()
            .anyMatch(type -> type.strip().matches("(?i)application/x-www-form-urlencoded(;.*)?"));
    if (form) {
      fields.addAll(FormFields.parse(request.text()));
    }
    return fields;
  }

  private static String line(String name, List<String> values) {
    return name + ":" + String.join(",", values);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Shows nothing of what is signed. */
  @Override
  public String toString() {
    return request.toString();
  }
}
