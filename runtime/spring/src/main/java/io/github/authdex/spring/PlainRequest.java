package io.github.authdex.spring;

import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * A request without credentials, for whoever looks at what it was that was answered.
 *
 * @param attributes those of the request that the caller made
 */
record PlainRequest(Request plain, Map<String, Object> attributes) implements HttpRequest {
  static PlainRequest of(Request plain, ClientRequest asked) {
    return new PlainRequest(plain, asked.attributes());
  }

  @Override
  public HttpMethod getMethod() {
    return HttpMethod.valueOf(plain.method());
  }

  @Override
  public URI getURI() {
    return plain.uri();
  }

  @Override
  public HttpHeaders getHeaders() {
    return HttpHeaders.readOnlyHttpHeaders(SpringMessages.toSpring(plain));
  }

  @Override
  public Map<String, Object> getAttributes() {
    return attributes;
  }

  /** Returns the exception for this request that Spring would make of {@code cause}. */
  WebClientRequestException failed(Throwable cause) {
    return new WebClientRequestException(cause, getMethod(), getURI(), getHeaders());
  }

  @Override
  public String toString() {
    return plain.toString();
  }
}
