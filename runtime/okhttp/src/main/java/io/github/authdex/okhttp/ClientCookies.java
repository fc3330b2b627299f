package io.github.authdex.okhttp;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The client's cookies beside those that prove who sends: OkHttp by itself would send the client's
 * instead.
 *
 * @param url where they go, without credentials
 */
record ClientCookies(CookieJar jar, HttpUrl url) {
  /** Returns {@code request} with the cookies of the jar after its own. */
  Request put(Request request) {
    List<Cookie> kept = jar.loadForRequest(url);
    if (kept.isEmpty()) {
      return request;
    }
    Stream<String> own = request.headers("Cookie").stream();
    Stream<String> more = kept.stream().map(cookie -> cookie.name() + "=" + cookie.value());
    String line = Stream.concat(own, more).collect(Collectors.joining("; "));
    return request.newBuilder().header("Cookie", line).build();
  }

  /** Keeps what {@code response} sets. */
  void keep(Response response) {
    List<Cookie> set = Cookie.parseAll(url, response.headers());
    if (!set.isEmpty()) {
      jar.saveFromResponse(url, set);
    }
  }
}
