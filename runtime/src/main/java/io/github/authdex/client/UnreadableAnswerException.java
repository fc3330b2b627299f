package io.github.authdex.client;

import io.github.authdex.client.json.JsonException;

/**
 * An API answered with success and with content that is not what its document promises: a page of a
 * login or a proxy where JSON or XML was due, nothing at all, or one of them of another form.
 */
public final class UnreadableAnswerException extends ApiException {
  private static final long serialVersionUID = 1L;

  private UnreadableAnswerException(
      Received received, byte[] bytes, String answer, Throwable cause) {
    super(received, bytes, answer, cause);
  }

  static UnreadableAnswerException of(
      Received received, byte[] bytes, String due, Throwable cause) {
    return new UnreadableAnswerException(
        received, bytes, message(received, bytes, due, cause), cause);
  }

  static UnreadableAnswerException misfit(
      Received received, byte[] bytes, String language, JsonException cause) {
    String answer =
        received.status() + " and " + language + " of another form: " + cause.getMessage();
    return new UnreadableAnswerException(received, bytes, answer, cause);
  }

  private static String message(Received received, byte[] bytes, String due, Throwable cause) {
    if (bytes.length == 0) {
      return received.status() + " and no content where " + due + " was due";
    }
    String came = received.mediaType().map(Excerpt::line).orElse("content without a media type");
    boolean same = due.endsWith("xml") ? received.isXml() : received.isJson();
    String trouble = same && cause != null ? " that is none" : " where " + due + " was due";
    return received.status()
        + " and "
        + came
        + trouble
        + "; it begins \""
        + Excerpt.of(Charsets.text(received, bytes))
        + "\"";
  }
}
