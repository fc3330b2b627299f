package io.github.authdex.okhttp;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kotlin.Pair;
import okhttp3.Handshake;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp's requests and responses as ours, and back. */
final class OkHttpMessages {
  /** The methods that OkHttp sends with content, be it empty. */
  private static final Set<String> WITH_CONTENT =
      Set.of("POST", "PUT", "PATCH", "PROPPATCH", "QUERY", "REPORT");

  private OkHttpMessages() {}

  static Request fromOkHttp(okhttp3.Request request) throws IOException {
    RequestBody content = request.body();
    Headers headers = fromOkHttp(request.headers());
    MediaType type = content == null ? null : content.contentType();
    return new Request(
        request.method(),
        request.url().uri(),
        type == null ? headers : headers.replaced("Content-Type", type.toString()),
        content == null || content.contentLength() == 0 ? Body.EMPTY : new GivenBody(content));
  }

  /** Returns {@code headers} without what no header may have in it. */
  private static Headers fromOkHttp(okhttp3.Headers headers) {
    List<Header> fields = new ArrayList<>();
    for (Pair<? extends String, ? extends String> field : headers) {
      try {
        fields.add(new Header(field.getFirst(), field.getSecond().strip()));
      } catch (IllegalArgumentException e) {
        // No server that keeps to RFC 9110 §5.5 sends it.
      }
    }
    return Headers.of(fields);
  }

  static ResponseHead head(URI uri, Response response) {
    return new ResponseHead(
        uri,
        response.code(),
        fromOkHttp(response.headers()),
        Optional.ofNullable(response.handshake()).flatMap(OkHttpMessages::certificate));
  }

  private static Optional<X509Certificate> certificate(Handshake handshake) {
    List<Certificate> chain = handshake.peerCertificates();
    return !chain.isEmpty() && chain.get(0) instanceof X509Certificate own
        ? Optional.of(own)
        : Optional.empty();
  }

  /**
   * Returns {@code request} for OkHttp.
   *
   * @param template has the tags and so on; its URL, method, headers and content do not count
   */
  static okhttp3.Request toOkHttp(Request request, okhttp3.Request template) {
    okhttp3.Headers.Builder headers = new okhttp3.Headers.Builder();
    for (Header header : request.headers()) {
      // The other method would show a value that it does not like in its message.
      headers.addUnsafeNonAscii(header.name(), header.value());
    }
    return template
        .newBuilder()
        .url(OkHttpUrls.of(request.uri()))
        .headers(headers.build())
        .method(request.method(), content(request))
        .build();
  }

  private static RequestBody content(Request request) {
    if (request.body().length() == 0) {
      return WITH_CONTENT.contains(request.method()) ? RequestBody.create(new byte[0]) : null;
    }
    return request.body() instanceof GivenBody same ? same.given() : new SentBody(request.body());
  }

  /** Returns {@code response} as the answer to {@code request}, and nothing of what was sent. */
  static Response answering(Response response, okhttp3.Request request) {
    Response network = response.networkResponse();
    return response
        .newBuilder()
        .request(request)
        .networkResponse(network == null ? null : network.newBuilder().request(request).build())
        .priorResponse(null)
        .build();
  }
}
