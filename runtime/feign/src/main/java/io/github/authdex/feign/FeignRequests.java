package io.github.authdex.feign;

import feign.Request;
import feign.Request.Options;
import io.github.authdex.auth.message.Header;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** Feign's requests as the JDK's. */
final class FeignRequests {
  private FeignRequests() {}

  static HttpRequest toJdk(Request request, Options options) {
    if (!options.isFollowRedirects()) {
      throw new IllegalArgumentException(
          "Expected Options that leave redirects to what sends; build that withoutRedirects() and"
              + " leave followRedirects as it is");
    }
    HttpRequest.Builder made =
        HttpRequest.newBuilder(uri(request)).method(request.httpMethod().name(), content(request));
    if (options.readTimeoutMillis() > 0) {
      made.timeout(Duration.ofMillis(options.readTimeoutMillis()));
    }
    request.headers().forEach((name, values) -> put(made, request, name, values));
    return made.build();
  }

  /** Returns the URL; the JDK's own message would show all of one that is none. */
  private static URI uri(Request request) {
    try {
      return new URI(request.url());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "Expected a URL (RFC 3986) for a "
              + request.httpMethod()
              + " but it has other characters; encode them");
    }
  }

  private static BodyPublisher content(Request request) {
    byte[] content = request.body();
    return content == null || content.length == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.ofByteArray(FeignCoding.of(request.headers()).coded(content));
  }

  /** Puts what the JDK does not write by itself. */
  private static void put(
      HttpRequest.Builder made, Request request, String name, Collection<String> values) {
    for (String value : values) {
      Header field = new Header(name, value.strip()); // Its message shows no value, the JDK's does.
      if (!isImplied(field, request)) {
        made.header(field.name(), field.value());
      }
    }
  }

  private static boolean isImplied(Header field, Request request) {
    return switch (field.name().toLowerCase(Locale.ROOT)) {
      case "content-length" -> true;
      case "host" -> field.value().equalsIgnoreCase(uri(request).getRawAuthority());
      default -> false;
    };
  }
}
