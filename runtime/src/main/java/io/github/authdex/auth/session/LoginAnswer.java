package io.github.authdex.auth.session;

import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.BodyBytes;
import io.github.authdex.auth.internal.xml.ServerXml;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a server answered to a request of a login, its content read.
 *
 * @param response its head
 * @param content its content
 * @param texts finds what the content holds at a pointer, if it is written as it should be
 */
@SuppressWarnings("ArrayRecordComponent")
record LoginAnswer(Response response, byte[] content, Function<String, Optional<String>> texts) {
  private static final int LONGEST = 1 << 20;

  /**
   * Returns the answer in {@code response}.
   *
   * @param format how it is written: {@code json} or {@code xml}
   * @throws IOException if it cannot be read or is longer than 1 MiB
   */
  static LoginAnswer of(Response response, String format) throws IOException {
    try (InputStream stream = response.body().open()) {
      byte[] content = BodyBytes.upTo(LONGEST, stream);
      return new LoginAnswer(response, content, texts(content, format));
    }
  }

  private static Function<String, Optional<String>> texts(byte[] content, String format) {
    if (format.equals("xml")) {
      Optional<ServerXml> xml = ServerXml.read(content);
      return path -> xml.flatMap(root -> root.text(path));
    }
    Optional<ServerJson> json = ServerJson.read(content);
    return pointer -> json.flatMap(root -> root.text(pointer));
  }

  /** Returns the token at its place, if there is one. */
  Optional<String> at(SessionToken place) {
    if (place.fromHeader()) {
      return response.head().headers().first(place.field()).filter(text -> !text.isEmpty());
    }
    return place.format().equals("text") ? text() : at(place.field());
  }

  /** Returns the text, number or truth value at {@code pointer}; an empty one is none. */
  Optional<String> at(String pointer) {
    return texts.apply(pointer).filter(text -> !text.isEmpty());
  }

  /** Returns the content if it can be a token: one word of visible characters, in quotes or not. */
  private Optional<String> text() {
    String text = new String(content, StandardCharsets.UTF_8).strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return Optional.of(quoted ? text.substring(1, text.length() - 1) : text)
        .filter(token -> token.matches("[!-~]+"));
  }

  /** Shows nothing of the content. */
  @Override
  public String toString() {
    return response.head().toString();
  }
}
