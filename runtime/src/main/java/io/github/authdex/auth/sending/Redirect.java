package io.github.authdex.auth.sending;

import io.github.authdex.auth.internal.text.UrlTraces;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Follows redirects (RFC 9110 §15.4). */
final class Redirect {
  private static final List<String> OF_THE_ORIGIN =
      List.of("Authorization", "Proxy-Authorization", "Cookie", "Host");

  private Redirect() {}

  /**
   * Returns the request that {@code response} points to, without credentials; empty if it points
   * nowhere or from https to http.
   *
   * @throws IOException if it needs content that cannot be sent again
   */
  static Optional<Request> follow(Attempt attempt, ResponseHead response) throws IOException {
    Request plain = attempt.plain();
    Optional<URI> target = target(attempt, response);
    if (target.isEmpty() || isDowngrade(plain.uri(), target.get())) {
      return Optional.empty();
    }
    Request moved = moved(plain.withUri(target.get()), response.status());
    if (!moved.body().replayable()) {
      throw new IOException(
          "Expected content that can be sent twice, since the answer to "
              + plain
              + " was a redirect that keeps it (HTTP "
              + response.status()
              + "); give "
              + moved.body().readOnce()
              + " as bytes or as a file instead of a stream");
    }
    boolean sameOrigin = Origin.of(plain.uri()).equals(Origin.of(target.get()));
    return Optional.of(sameOrigin ? moved : withoutWhatBelongsToTheOrigin(moved));
  }

  /** Returns the target without the credentials that the server may have copied into it. */
  private static Optional<URI> target(Attempt attempt, ResponseHead response) {
    try {
      return response
          .headers()
          .first("Location")
          .map(location -> resolved(attempt.sent().uri(), location))
          .map(UrlTraces.of(attempt.plain().uri(), attempt.sent().uri())::removeFrom)
          .filter(Redirect::isHttp);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Not a URL.
    }
  }

  /**
   * {@link URI#resolve} takes a query alone for a sibling's (RFC 2396), and RFC 3986 §5.2.2 not.
   */
  private static URI resolved(URI base, String location) {
    return base.resolve(location.startsWith("?") ? base.getRawPath() + location : location);
  }

  private static boolean isHttp(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("https") || scheme.equals("http"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }

  private static boolean isDowngrade(URI from, URI to) {
    return Origin.of(from).scheme().equals("https") && Origin.of(to).scheme().equals("http");
  }

  private static Request moved(Request request, int status) {
    boolean toGet =
        status == 303
            ? !request.method().equals("HEAD")
            : (status == 301 || status == 302) && request.method().equals("POST");
    return toGet
        ? new Request("GET", request.uri(), withoutContent(request.headers()), Body.EMPTY)
        : request;
  }

  private static Headers withoutContent(Headers headers) {
    return Headers.of(
        headers.list().stream()
            .filter(header -> !header.name().regionMatches(true, 0, "Content-", 0, 8))
            .toList());
  }

  private static Request withoutWhatBelongsToTheOrigin(Request request) {
    Headers headers = request.headers();
    for (String name : OF_THE_ORIGIN) {
      headers = headers.without(name);
    }
    return request.withHeaders(headers);
  }
}
