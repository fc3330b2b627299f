package io.github.authdex.cli.call;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.catalog.source.Printable;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request in the form of HTTP/1.1 (RFC 9112 §2.1), for people and for {@code .http} files. */
final class HttpMessage {
  private static final int LONGEST_SHOWN = 64 << 10;

  private final Request request;
  private final SecretMask mask;

  HttpMessage(Request request, SecretMask mask) {
    this.request = request;
    this.mask = mask;
  }

  /** Returns the request line and the header fields as they are sent, Host first. */
  List<String> head() {
    List<String> lines = new ArrayList<>();
    lines.add(request.method() + " " + mask.text(target(request.uri())) + " HTTP/1.1");
    if (request.headers().first("Host").isEmpty()) {
      lines.add("Host: " + request.uri().getRawAuthority());
    }
    for (Header header : request.headers()) {
      lines.add(Printable.text(header.name() + ": " + mask.value(header)));
    }
    long length = request.body().length();
    if (length > 0 && request.headers().first("Content-Length").isEmpty()) {
      lines.add("Content-Length: " + length);
    } else if (length < 0) {
      lines.add("Transfer-Encoding: chunked");
    }
    return lines;
  }

  /** Returns the content if it is short text, or else a line in brackets that says what it is. */
  Optional<String> content() {
    Body body = request.body();
    if (body.length() == 0) {
      return Optional.empty();
    }
    return shortText()
        .or(
            () ->
                Optional.of(
                    body.length() < 0
                        ? "[content of unknown length]"
                        : "[" + body.length() + " bytes]"));
  }

  /** Returns the content if it is short text. */
  Optional<String> shortText() {
    return request
        .body()
        .bytes()
        .filter(bytes -> bytes.length > 0 && bytes.length <= LONGEST_SHOWN)
        .flatMap(HttpMessage::text)
        .map(mask::text);
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean printable = text.chars().noneMatch(c -> Character.isISOControl(c) && c > '\r');
      return printable && text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** Returns the whole message, which ends with a line break. */
  @Override
  public String toString() {
    return String.join("\n", head()) + "\n\n" + content().map(text -> text + "\n").orElse("");
  }
}
