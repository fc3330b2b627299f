package io.github.authdex.cli.request;

import io.github.authdex.auth.message.Header;
import io.github.authdex.cli.console.InputException;
import java.net.http.HttpRequest;

/**
 * Asks the JDK which header fields and methods its client sends, so that what is shown and what is
 * sent are the same: Host, Connection, Content-Length, Expect and Upgrade are the connection's own,
 * unless {@code jdk.httpclient.allowRestrictedHeaders} names them.
 */
final class SendableHeader {
  private SendableHeader() {}

  /** Returns whether {@code header} can be sent. */
  static boolean isSendable(Header header) {
    try {
      HttpRequest.newBuilder().header(header.name(), header.value());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Refuses a field that cannot be sent.
   *
   * @throws InputException if it cannot, with its name
   */
  static void require(Header header) throws InputException {
    if (isSendable(header)) {
      return;
    }
    boolean own = !isSendable(new Header(header.name(), "x"));
    throw new InputException(
        "Expected a header that can be sent but "
            + header.name()
            + (own
                ? " is set by the connection itself, from the URL and the content; leave it out"
                : " has a value with characters that HTTP does not allow (RFC 9110 §5.5)"));
  }

  /**
   * Refuses a method that cannot be sent.
   *
   * @throws InputException if it cannot
   */
  static void requireMethod(String method) throws InputException {
    try {
      HttpRequest.newBuilder().method(method, HttpRequest.BodyPublishers.noBody());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "Expected a method that can be sent, such as GET, but was \"" + method + "\"");
    }
  }
}
