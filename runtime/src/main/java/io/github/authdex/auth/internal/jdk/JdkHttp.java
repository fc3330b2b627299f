package io.github.authdex.auth.internal.jdk;

import io.github.authdex.auth.internal.message.WireForm;
import io.github.authdex.auth.internal.text.Syntax;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Our requests and responses as those of {@code java.net.http}, and back. */
public final class JdkHttp {
  private JdkHttp() {}

  /** Returns a client that follows no redirect and gives up connecting after 10 seconds. */
  public static HttpClient defaultClient() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  }

  /**
   * Returns a builder of clients like {@code client} but for the TLS settings.
   *
   * @throws IllegalArgumentException if it has TLS settings of its own, which would be lost
   */
  public static HttpClient.Builder like(HttpClient client) {
    if (!client.sslContext().equals(usualTls())) {
      throw new IllegalArgumentException(
          "Expected an HttpClient with the JDK's TLS settings, since the token endpoint is to see a"
              + " client certificate of the credentials, but this one has settings of its own");
    }
    HttpClient.Builder like = HttpClient.newBuilder().version(client.version());
    client.connectTimeout().ifPresent(like::connectTimeout);
    client.proxy().ifPresent(like::proxy);
    client.authenticator().ifPresent(like::authenticator);
    client.executor().ifPresent(like::executor);
    client.cookieHandler().ifPresent(like::cookieHandler);
    return like;
  }

  private static SSLContext usualTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has one.
    }
  }

  /** Returns {@code client} if it leaves redirects to us. */
  public static HttpClient withoutRedirects(HttpClient client) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "Expected an HttpClient with Redirect.NEVER but was "
              + client.followRedirects()
              + ", which would take credentials along to another host; redirects are followed"
              + " without it");
    }
    return client;
  }

  /**
   * Returns {@code request}, which is in the {@link WireForm}, for the JDK.
   *
   * @param template has the time limit, version and so on; its headers and content do not count
   */
  public static HttpRequest.Builder builder(Request request, HttpRequest template) {
    HttpRequest.Builder builder =
        withContent(
            HttpRequest.newBuilder(template, (name, value) -> false).uri(request.uri()), request);
    for (Header header : request.headers()) {
      builder.header(header.name(), header.value());
    }
    return builder;
  }

  /**
   * A publisher of nothing makes the JDK write a Content-Length of 0 and change threads once more,
   * so that a method without content has none. Before 19 the JDK writes it all the same over
   * HTTP/1.1 (JDK-8283544), which nothing can keep it from.
   */
  private static HttpRequest.Builder withContent(HttpRequest.Builder builder, Request request) {
    if (request.body().length() == 0 && request.method().equals("GET")) {
      return builder.GET();
    }
    if (request.body().length() == 0 && request.method().equals("DELETE")) {
      return builder.DELETE();
    }
    return builder.method(request.method(), publisher(request.body()));
  }

  /** Sends {@code request}; the answer is that of {@link HttpClient#send}. */
  public static <T> HttpResponse<T> send(
      HttpClient client, HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw untold(e, request.uri());
    } catch (IllegalArgumentException e) {
      Optional<IOException> broken = BrokenAnswer.of(e, request.uri());
      if (broken.isPresent()) {
        throw broken.get();
      }
      throw e;
    }
  }

  /** Sends {@code request}; the answer is that of {@link HttpClient#sendAsync}. */
  public static <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpClient client, HttpRequest request, BodyHandler<T> handler) {
    return client
        .sendAsync(request, handler)
        .exceptionallyCompose(
            error -> {
              Throwable cause = error instanceof CompletionException ? error.getCause() : error;
              return CompletableFuture.failedFuture(
                  BrokenAnswer.of(cause, request.uri()).<Throwable>map(e -> e).orElse(cause));
            });
  }

  /** Returns {@code trouble} without what the server sent. */
  public static IOException untold(IOException trouble, URI uri) {
    return BrokenAnswer.of(trouble, uri).orElse(trouble);
  }

  public static Request fromJdk(HttpRequest request) {
    return new Request(
        request.method(),
        request.uri(),
        fromJdk(request.headers()),
        request.bodyPublisher().map(JdkHttp::body).orElse(Body.EMPTY));
  }

  /** Returns {@code headers} without pseudo-headers and what no header may have in it. */
  static Headers fromJdk(HttpHeaders headers) {
    List<Header> fields = new ArrayList<>();
    headers
        .map()
        .forEach(
            (name, values) -> {
              if (Syntax.isToken(name)) {
                values.stream()
                    .map(String::strip)
                    .filter(Syntax::isFieldValue)
                    .forEach(value -> fields.add(new Header(name, value)));
              }
            });
    return Headers.of(fields);
  }

  public static ResponseHead head(URI uri, HttpResponse<?> response) {
    return new ResponseHead(
        uri,
        response.statusCode(),
        fromJdk(response.headers()),
        response.sslSession().flatMap(JdkHttp::certificate));
  }

  /** Returns whether {@code client} takes a request for {@code uri} through a proxy of HTTP. */
  public static boolean isProxied(HttpClient client, URI uri) {
    ProxySelector selector = client.proxy().orElseGet(ProxySelector::getDefault);
    // The first of the proxies counts, as it does to the JDK.
    return Objects.requireNonNullElse(selector, HttpClient.Builder.NO_PROXY).select(uri).stream()
        .findFirst()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
        .isPresent();
  }

  private static Optional<X509Certificate> certificate(SSLSession session) {
    try {
      return session.getPeerCertificates()[0] instanceof X509Certificate own
          ? Optional.of(own)
          : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  private static Body body(BodyPublisher publisher) {
    return publisher.contentLength() == 0 ? Body.EMPTY : new PublisherBody(publisher);
  }

  private static BodyPublisher publisher(Body body) {
    if (body instanceof PublisherBody published) {
      return published.publisher();
    }
    Optional<byte[]> bytes = body.bytes();
    if (bytes.isPresent()) {
      return bytes.get().length == 0
          ? BodyPublishers.noBody()
          : BodyPublishers.ofByteArray(bytes.get());
    }
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> open(body));
    return body.length() > 0 ? BodyPublishers.fromPublisher(stream, body.length()) : stream;
  }

  private static InputStream open(Body body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
