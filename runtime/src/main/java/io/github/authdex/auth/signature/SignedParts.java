package io.github.authdex.auth.signature;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.internal.crypto.Crypto;
import io.github.authdex.auth.internal.message.HostField;
import io.github.authdex.auth.internal.message.SignedBody;
import io.github.authdex.auth.internal.text.CanonicalEncoding;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.signature.SignaturePart.Credential;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.HeaderLines;
import io.github.authdex.auth.signature.SignaturePart.HeaderValue;
import io.github.authdex.auth.signature.SignaturePart.Pairs;
import io.github.authdex.auth.signature.SignaturePart.PathBelow;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes that are signed for one request.
 *
 * @param request with all that is sent beside the signature
 * @param words what stands for time, day and nonce, each empty if the scheme has none, by their
 *     words in templates
 * @param credentials what the caller holds
 */
record SignedParts(Request request, Map<String, String> words, Credentials credentials) {

  /** Returns each of {@code parts} alone. */
  List<byte[]> each(List<SignaturePart> parts) throws IOException {
    List<byte[]> each = new ArrayList<>();
    for (SignaturePart part : parts) {
      each.add(bytes(part));
    }
    return each;
  }

  /** Returns {@code parts} with {@code separator} between them. */
  byte[] joined(List<SignaturePart> parts, String separator) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        joined.writeBytes(utf8(separator));
      }
      joined.writeBytes(bytes(parts.get(i)));
    }
    return joined.toByteArray();
  }

  private byte[] bytes(SignaturePart part) throws IOException {
    if (part instanceof Piece piece) {
      return bytes(piece);
    }
    if (part instanceof Text text) {
      return utf8(text.text());
    }
    if (part instanceof Credential credential) {
      return utf8(credentials.require(credential.credential()).reveal());
    }
    if (part instanceof PathBelow below) {
      return utf8(pathBelow(below.beginning()));
    }
    if (part instanceof HeaderValue header) {
      return utf8(header(header.header()));
    }
    if (part instanceof HeaderLines lines) {
      return utf8(headerLines(lines.prefix()));
    }
    if (part instanceof Pairs pairs) {
      return utf8(SortedParameters.decoded(request, pairs));
    }
    Hash hash = (Hash) part;
    return Encoding.bytes(hash.encoding(), Crypto.digest(hash.hash(), joined(hash.of(), "")));
  }

  private byte[] bytes(Piece piece) throws IOException {
    String path = path();
    String query = request.uri().getRawQuery();
    String target = query == null ? path : path + "?" + query;
    return switch (piece) {
      case METHOD -> utf8(request.method().toUpperCase(Locale.ROOT));
      case PATH -> utf8(path);
      case QUERY -> utf8(query == null ? "" : query);
      case QUERY_LINES -> utf8(queryLines(query));
      case PARAMETERS -> utf8(SortedParameters.of(request));
      case TARGET -> utf8(target);
      case URL ->
          utf8(request.uri().getScheme() + "://" + request.uri().getRawAuthority() + target);
      case HOST -> utf8(HostField.of(request));
      case BODY -> SignedBody.bytes(request.body(), "signature");
      case TIMESTAMP, DATE, DAY, NONCE -> utf8(words.get(piece.name().toLowerCase(Locale.ROOT)));
    };
  }

  private String path() {
    return request.uri().getRawPath().isEmpty() ? "/" : request.uri().getRawPath();
  }

  private String pathBelow(String beginning) {
    return path().startsWith(beginning) ? path().substring(beginning.length()) : path();
  }

  private String header(String name) {
    if (name.equalsIgnoreCase("Content-Length") && request.headers().first(name).isEmpty()) {
      return request.body().length() > 0 ? Long.toString(request.body().length()) : "";
    }
    return name.equalsIgnoreCase("Host")
        ? HostField.of(request)
        : String.join(",", request.headers().all(name));
  }

  private String headerLines(String prefix) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.startsWith(prefix)) {
        lines.computeIfAbsent(name, any -> new ArrayList<>()).add(header.value());
      }
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (name, values) ->
            text.append(name).append(':').append(String.join(",", values)).append('\n'));
    return text.toString();
  }

  private static String queryLines(String query) {
    Map<String, List<String>> lines = new TreeMap<>();
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      if (!parts[0].isEmpty()) {
        lines
            .computeIfAbsent(decoded(parts[0]).toLowerCase(Locale.ROOT), any -> new ArrayList<>())
            .add(parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (name, values) ->
            text.append('\n')
                .append(name)
                .append(':')
                .append(String.join(",", values.stream().sorted().toList())));
    return text.toString();
  }

  private static String decoded(String raw) {
    return new String(CanonicalEncoding.decode(raw, true), StandardCharsets.UTF_8);
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
