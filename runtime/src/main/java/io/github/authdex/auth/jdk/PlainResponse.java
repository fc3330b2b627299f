package io.github.authdex.auth.jdk;

import io.github.authdex.auth.message.Origin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/**
 * A response that knows the request without its credentials: the JDK's own shows the URL that was
 * sent, key included, wherever it is logged.
 *
 * @param last the JDK's response
 * @param request what the caller asked for, at the place where it was answered
 */
record PlainResponse<T>(HttpResponse<?> last, HttpRequest request, T body)
    implements HttpResponse<T> {
  @Override
  public int statusCode() {
    return last.statusCode();
  }

  /** Empty: redirects and refused credentials are not shown. */
  @Override
  public Optional<HttpResponse<T>> previousResponse() {
    return Optional.empty();
  }

  @Override
  public HttpHeaders headers() {
    return last.headers();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return last.sslSession();
  }

  @Override
  public URI uri() {
    return request.uri();
  }

  @Override
  public HttpClient.Version version() {
    return last.version();
  }

  @Override
  public String toString() {
    return "HTTP " + statusCode() + " from " + Origin.of(uri()) + uri().getRawPath();
  }
}
