package io.github.authdex.client;

import io.github.authdex.auth.message.Headers;
import io.github.authdex.client.json.JsonException;
import io.github.authdex.client.json.Misfit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of which the content is still to be read.
 *
 * @param operation the operation's id, for messages
 * @param headers as they came
 * @param content as it came, or without its coding
 * @param misfits takes the parts of the content that have another form than the document says
 */
record Received(
    String operation, int status, Headers headers, InputStream content, List<Misfit> misfits) {
  private static final int LONGEST = 512 * 1024 * 1024;
  private static final int LONGEST_ERROR = 1 << 20;

  static Received of(String operation, HttpResponse<InputStream> answer) {
    return new Received(
        operation, answer.statusCode(), headers(answer), answer.body(), new ArrayList<>());
  }

  /** Returns this answer without the coding in which its content came. */
  Received decoded() throws IOException {
    InputStream plain = ContentCoding.decoded(headers, content);
    return new Received(operation, status, headers, plain, misfits);
  }

  static Headers headers(HttpResponse<?> answer) {
    Headers headers = Headers.EMPTY;
    for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
      for (String value : header.getValue()) {
        headers =
            header.getKey().startsWith(":")
                ? headers
                : headers.with(header.getKey(), value.strip());
      }
    }
    return headers;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Returns the media type in lower case and without parameters, if the server names one. */
  Optional<String> mediaType() {
    return headers
        .first("Content-Type")
        .map(type -> type.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type -> !type.isEmpty());
  }

  boolean isJson() {
    return mediaType().filter(type -> type.matches("[^/]+/(.+\\+)?json")).isPresent();
  }

  boolean isXml() {
    return mediaType().filter(type -> type.matches("[^/]+/(.+\\+)?xml")).isPresent();
  }

  /** Returns this answer if there is content; without it, what is left is closed. */
  Optional<Received> ifAny() throws IOException {
    PushbackInputStream begun = new PushbackInputStream(content, 1);
    int first = begun.read();
    if (first < 0) {
      begun.close();
      return Optional.empty();
    }
    begun.unread(first);
    return Optional.of(new Received(operation, status, headers, begun, misfits));
  }

  /** Returns all of the content, which is then at its end. */
  byte[] bytes() throws IOException {
    try (content) {
      byte[] bytes = content.readNBytes(LONGEST);
      if (content.read() >= 0) {
        throw new IOException("Expected an answer of at most " + LONGEST + " bytes");
      }
      return bytes;
    }
  }

  /**
   * Returns the exception of an answer that says the call failed. It is not lost where its content
   * breaks off or is in a coding that cannot be read: what came of that is kept.
   *
   * @param more to tell after the status, or empty
   * @param forms that it may have
   */
  ApiException refusal(String more, ErrorForms forms) {
    ErrorForm form = forms.of(status).orElse(null);
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    try (content;
        InputStream plain = ContentCoding.decoded(headers, content)) {
      byte[] some = new byte[8192];
      for (int n = plain.read(some); n >= 0 && came.size() < LONGEST_ERROR; n = plain.read(some)) {
        came.write(some, 0, Math.min(n, LONGEST_ERROR - came.size()));
      }
      return new ApiException(this, came.toByteArray(), status + more, null, form);
    } catch (IOException e) {
      String broken = status + " and content that broke off after " + came.size() + " bytes";
      return new ApiException(this, came.toByteArray(), broken + more, e, form);
    }
  }

  /** Returns the exception of a success whose content is not what the API's document promises. */
  UnreadableAnswerException unreadable(byte[] bytes, String due, Throwable cause) {
    return UnreadableAnswerException.of(this, bytes, due, cause);
  }

  /**
   * Returns the exception of a success whose content has another form than the document says.
   *
   * @param language in which it is written
   */
  UnreadableAnswerException misfit(byte[] bytes, String language, JsonException cause) {
    return UnreadableAnswerException.misfit(this, bytes, language, cause);
  }
}
