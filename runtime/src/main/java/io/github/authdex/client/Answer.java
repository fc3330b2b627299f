package io.github.authdex.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authdex.client.json.Json;
import io.github.authdex.client.json.JsonException;
import io.github.authdex.client.json.JsonType;
import io.github.authdex.client.json.XmlDocument;
import io.github.authdex.client.json.XmlRoot;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * How the content of a successful answer becomes a value. Threads may share it.
 *
 * @param <T> the value
 */
public final class Answer<T> {
  private static final JsonType<Object> TREE = JsonType.of(Object.class);
  private static final String EVENTS = "text/event-stream";

  private final String accept;
  private final Reader<T> reader;

  private interface Reader<T> {
    T read(Received received) throws IOException;
  }

  private Answer(String accept, Reader<T> reader) {
    this.accept = accept;
    this.reader = reader;
  }

  /** Returns the answer whose content is JSON. */
  public static <T> Answer<T> json(JsonType<T> type) {
    return json("application/json", type);
  }

  /**
   * Returns the answer whose content is JSON. No content at all is null where the status says so
   * (204, 205), and else an {@link UnreadableAnswerException}, as is anything that is not JSON of
   * this type; a type of text takes other content as it is.
   *
   * @param accept the media types to ask for
   */
  public static <T> Answer<T> json(String accept, JsonType<T> type) {
    return new Answer<>(accept, received -> readJson(received, accept, type));
  }

  /**
   * Returns the answer whose content is JSON or, where the server says that it is of another media
   * type, text, which {@code type} takes as a string.
   *
   * @param accept the media types to ask for
   */
  public static <T> Answer<T> jsonOrText(String accept, JsonType<T> type) {
    return new Answer<>(
        accept,
        received ->
            received.mediaType().isPresent() && !received.isJson()
                ? readText(received, type)
                : readJson(received, accept, type));
  }

  private static <T> T readText(Received received, JsonType<T> type) throws IOException {
    byte[] bytes = received.bytes();
    try {
      return Json.bind(Charsets.text(received, bytes), type, received.misfits()::add);
    } catch (JsonException e) {
      throw received.misfit(bytes, "JSON", e);
    }
  }

  private static <T> T readJson(Received received, String accept, JsonType<T> type)
      throws IOException {
    byte[] bytes = received.bytes();
    if (bytes.length == 0) {
      requireNoContentDue(received, accept);
      return null;
    }
    Object tree;
    try {
      tree = Json.read(Charsets.json(received, bytes), TREE);
    } catch (JsonException e) {
      if (type.isText() && !received.isJson()) {
        return Json.bind(Charsets.text(received, bytes), type);
      }
      throw received.unreadable(bytes, due(accept), e);
    }
    try {
      return Json.bind(tree, type, received.misfits()::add);
    } catch (JsonException e) {
      throw received.misfit(bytes, "JSON", e);
    }
  }

  private static void requireNoContentDue(Received received, String accept) throws IOException {
    if (received.status() != 204 && received.status() != 205) {
      throw received.unreadable(new byte[0], due(accept), null);
    }
  }

  private static String due(String accept) {
    return accept.split("[,;]", 2)[0];
  }

  /**
   * Returns the answer whose content is XML. No content at all is null where the status says so
   * (204, 205), and else an {@link UnreadableAnswerException}, as is anything that is not XML of
   * this type.
   *
   * @param accept the media types to ask for
   * @param root the document's root element
   */
  public static <T> Answer<T> xml(String accept, XmlRoot root, JsonType<T> type) {
    return new Answer<>(accept, received -> readXml(received, accept, root, type));
  }

  private static <T> T readXml(Received received, String accept, XmlRoot root, JsonType<T> type)
      throws IOException {
    byte[] bytes = received.bytes();
    if (bytes.length == 0) {
      requireNoContentDue(received, accept);
      return null;
    }
    XmlDocument document;
    try {
      document = Charsets.xml(received, bytes);
    } catch (JsonException e) {
      throw received.unreadable(bytes, due(accept), e);
    }
    try {
      return document.as(root, type, received.misfits()::add);
    } catch (JsonException e) {
      throw received.misfit(bytes, "XML", e);
    }
  }

  /** Returns the answer whose content is text in the charset that the server names. */
  public static Answer<String> text(String accept) {
    return new Answer<>(accept, received -> Charsets.text(received, received.bytes()));
  }

  /** Returns the answer whose content the caller reads and closes. */
  public static Answer<InputStream> stream(String accept) {
    return new Answer<>(accept, Received::content);
  }

  /**
   * Returns the answer that brings events as they happen (HTML Living Standard §9.2); the caller
   * closes it. Anything but {@code text/event-stream} is an {@link UnreadableAnswerException}.
   */
  public static Answer<Streamed<ServerEvent>> events() {
    return new Answer<>(EVENTS, Answer::readEvents);
  }

  private static Streamed<ServerEvent> readEvents(Received received) throws IOException {
    if (received.mediaType().filter(type -> !type.equals(EVENTS)).isPresent()) {
      throw received.unreadable(received.bytes(), EVENTS, null);
    }
    return new Streamed<>(new TextLines(received.content()), new ServerEvent.Events());
  }

  /**
   * Returns the answer that brings JSON line by line, such as {@code application/x-ndjson}; the
   * caller closes it. Empty lines and {@code null} mean nothing.
   *
   * @param accept the media types to ask for
   * @param line the type of each line
   */
  public static <T> Answer<Streamed<T>> jsonLines(String accept, JsonType<T> line) {
    return new Answer<>(
        accept,
        received ->
            new Streamed<>(
                new TextLines(received.content()), lines -> Answer.nextLine(lines, line)));
  }

  private static <T> Optional<T> nextLine(TextLines lines, JsonType<T> type) throws IOException {
    for (Optional<String> some = lines.next(); some.isPresent(); some = lines.next()) {
      T value = some.get().isBlank() ? null : Json.read(some.get().getBytes(UTF_8), type);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Returns the answer without content. */
  public static Answer<Void> none() {
    return new Answer<>(
        "*/*",
        received -> {
          received.content().close();
          return null;
        });
  }

  /** Returns this answer, which may also come without content. */
  public Answer<Optional<T>> orNone() {
    return new Answer<>(
        accept,
        received -> {
          Optional<Received> some = received.ifAny();
          return some.isPresent() ? Optional.ofNullable(reader.read(some.get())) : Optional.empty();
        });
  }

  String accept() {
    return accept;
  }

  T read(Received received) throws IOException {
    return reader.read(received);
  }
}
