package io.github.authdex.spring;

import io.github.authdex.auth.message.Request;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.support.HttpRequestWrapper;

/** A request as it goes on the wire, with the attributes of the one that the caller made. */
final class SignedRequest extends HttpRequestWrapper {
  private final Request sent;
  private final HttpHeaders headers;

  /**
   * Makes the request of {@code sent}.
   *
   * @param byJdk whether the JDK's client sends
   */
  SignedRequest(HttpRequest asked, Request sent, boolean byJdk) {
    super(asked);
    this.sent = sent;
    this.headers = SpringMessages.outgoing(sent, byJdk);
  }

  @Override
  public HttpMethod getMethod() {
    return HttpMethod.valueOf(sent.method());
  }

  @Override
  public URI getURI() {
    return sent.uri();
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  /** Shows nothing of the credentials. */
  @Override
  public String toString() {
    return sent.toString();
  }
}
