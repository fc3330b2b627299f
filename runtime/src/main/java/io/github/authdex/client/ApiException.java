package io.github.authdex.client;

import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.client.json.Json;
import io.github.authdex.client.json.JsonException;
import io.github.authdex.client.json.JsonType;
import io.github.authdex.client.json.XmlDocument;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * An API refused a call, or answered otherwise than its document says. The message names the
 * operation and the status; what the server said is in {@link #body}.
 */
public class ApiException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final int status;
  private final transient Headers headers;
  private final byte[] json;
  private final String body;
  private final transient ErrorForm form;

  ApiException(Received received, byte[] bytes, String answer, Throwable cause) {
    this(received, bytes, answer, cause, null);
  }

  /**
   * Makes one.
   *
   * @param form of the content as the API's document says, or null if it says none
   */
  ApiException(Received received, byte[] bytes, String answer, Throwable cause, ErrorForm form) {
    super("Operation \"" + received.operation() + "\" was answered with status " + answer, cause);
    this.operation = received.operation();
    this.status = received.status();
    this.headers = received.headers();
    this.json = Charsets.json(received, bytes);
    this.body = Charsets.text(received, bytes);
    this.form = form;
  }

  /** Returns the operation's id. */
  public String operation() {
    return operation;
  }

  /** Returns the status code. */
  public int status() {
    return status;
  }

  /** Returns the answer's headers. */
  public Headers headers() {
    return headers == null ? Headers.EMPTY : headers;
  }

  /** Returns the answer's content as text in its charset, cut after a mebibyte. */
  public String body() {
    return body;
  }

  /**
   * Returns the answer's content in the form that the API's document says for its status, for the
   * status itself, its range ({@code 4XX}) or all others ({@code default}). Empty if the document
   * says none, or if something else came, such as a page of a proxy: {@link #body} has it.
   */
  public Optional<Object> error() {
    if (form == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(form.root().isPresent() ? xml() : bodyAs(form.type()));
    } catch (JsonException e) {
      return form.type().isText() && !body.isEmpty() ? Optional.of(body) : Optional.empty();
    }
  }

  private Object xml() throws JsonException {
    return XmlDocument.read(body).as(form.root().orElseThrow(), form.type());
  }

  /** Returns {@link #error()} if it is of {@code type}. */
  public <T> Optional<T> error(Class<T> type) {
    return error().filter(type::isInstance).map(type::cast);
  }

  /**
   * Returns the answer's content as JSON of {@code type}, such as a class of the API's errors.
   *
   * @throws JsonException if it is not JSON or has another form
   */
  public <T> T bodyAs(JsonType<T> type) throws JsonException {
    return Json.read(json, type);
  }

  /**
   * Returns the answer's content as JSON of {@code type}, such as a class of the API's errors.
   *
   * @throws JsonException if it is not JSON or has another form
   */
  public <T> T bodyAs(Class<T> type) throws JsonException {
    return bodyAs(JsonType.of(type));
  }

  /**
   * Returns how long the server asks to wait before the next call (RFC 9110 §10.2.3), from when it
   * answered; zero if that time is over, and empty if it does not say.
   */
  public Optional<Duration> retryAfter() {
    return Retries.after(headers(), Clock.systemUTC());
  }
}
