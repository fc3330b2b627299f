package io.github.authdex.spring;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** Spring's requests and responses as ours, and back. */
final class SpringMessages {
  /** The methods whose length is told though there is no content (RFC 9110 §8.6). */
  private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");

  private SpringMessages() {}

  static Request fromSpring(HttpRequest request, byte[] body) {
    return new Request(
        request.getMethod().name(),
        request.getURI(),
        given(request.getHeaders()),
        body.length == 0 ? Body.EMPTY : Body.of(body));
  }

  /**
   * Returns what a caller gives.
   *
   * @throws IllegalArgumentException if a line has in it what no header may have
   */
  static Headers given(HttpHeaders headers) {
    List<Header> fields = new ArrayList<>();
    headers.forEach(
        (name, values) -> values.forEach(value -> fields.add(new Header(name, text(value)))));
    return Headers.of(fields);
  }

  static ResponseHead head(URI uri, ClientHttpResponse response) throws IOException {
    return head(uri, response.getStatusCode().value(), response.getHeaders());
  }

  /** Returns the head without lines that have in them what no header may have. */
  static ResponseHead head(URI uri, int status, HttpHeaders headers) {
    List<Header> fields = new ArrayList<>();
    headers.forEach(
        (name, values) -> {
          for (String value : values) {
            try {
              fields.add(new Header(name, text(value)));
            } catch (IllegalArgumentException e) {
              // No server that keeps to RFC 9110 §5.5 sends it.
            }
          }
        });
    return new ResponseHead(uri, status, Headers.of(fields));
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  /** Returns the headers of {@code request}, its length among them where that is to be told. */
  static HttpHeaders toSpring(Request request) {
    HttpHeaders headers = new HttpHeaders();
    for (Header header : request.headers()) {
      headers.add(header.name(), header.value());
    }
    long length = request.body().length();
    if (length > 0 || (length == 0 && WITH_CONTENT.contains(request.method()))) {
      headers.setContentLength(length);
    }
    return headers;
  }

  /**
   * Returns the headers of {@code sent} for a library.
   *
   * @param byJdk whether that is the JDK's, which takes no Host from others; of a port that is
   *     usual with the other scheme, Reactor Netty writes none into it
   */
  static HttpHeaders outgoing(Request sent, boolean byJdk) {
    HttpHeaders headers = toSpring(sent);
    int port = sent.uri().getPort();
    if (!byJdk && (port == 80 || port == 443) && !headers.containsKey(HttpHeaders.HOST)) {
      headers.set(HttpHeaders.HOST, sent.uri().getRawAuthority());
    }
    return headers;
  }

  /** Returns all that {@code body} holds. */
  static byte[] content(Body body) throws IOException {
    Optional<byte[]> inMemory = body.bytes();
    if (inMemory.isPresent()) {
      return inMemory.get();
    }
    try (InputStream content = body.open()) {
      return content.readAllBytes();
    }
  }
}
