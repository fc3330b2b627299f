package io.github.authdex.okhttp;

import java.net.Proxy;
import java.net.URI;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** URLs as OkHttp writes them. */
final class OkHttpUrls {
  private OkHttpUrls() {}

  /**
   * Returns {@code uri} as OkHttp writes it, without {@code ..} and with more characters encoded.
   *
   * @throws IllegalArgumentException if it is not a URL to OkHttp
   */
  static URI written(URI uri) {
    return HttpUrl.get(uri.toString()).uri();
  }

  /**
   * Returns the URL for {@code uri}, which is written alike.
   *
   * @throws IllegalArgumentException if it would be written otherwise, so that no signature holds
   */
  static HttpUrl of(URI uri) {
    HttpUrl url = HttpUrl.get(uri.toString());
    if (!url.toString().equals(uri.toString())) {
      throw new IllegalArgumentException(
          "Expected a URL that OkHttp sends as it was signed but it would send "
              + uri.getScheme()
              + "://"
              + uri.getRawAuthority()
              + " with another path or query");
    }
    return url;
  }

  /** Returns whether requests for {@code uri} go to a proxy of HTTP that sees them as they are. */
  static boolean isProxied(OkHttpClient client, URI uri) {
    List<Proxy> proxies =
        client.proxy() == null ? client.proxySelector().select(uri) : List.of(client.proxy());
    return uri.getScheme().equals("http")
        && !proxies.isEmpty()
        && proxies.stream().allMatch(proxy -> proxy.type() == Proxy.Type.HTTP);
  }
}
