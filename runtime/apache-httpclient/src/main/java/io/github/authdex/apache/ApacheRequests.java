package io.github.authdex.apache;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;

/** HttpClient's requests as ours, and back. */
final class ApacheRequests {
  private static final String TYPE = "Content-Type";
  private static final String CODING = "Content-Encoding";

  private ApacheRequests() {}

  /**
   * Returns {@code asked} as it goes to {@code target}, which is null if the request names it.
   *
   * @throws IllegalArgumentException if the two name different origins: credentials that belong to
   *     one of them would go to the other
   */
  static Request fromApache(ClassicHttpRequest asked, HttpHost target) throws IOException {
    URI uri = uri(asked, target);
    if (target != null && !Origin.of(uri).equals(Origin.of(URI.create(target.toURI())))) {
      throw new IllegalArgumentException(
          "Expected a request to the target "
              + target.toURI()
              + " but its URL goes to "
              + Origin.of(uri)
              + "; leave out one of them");
    }
    HttpEntity content = asked.getEntity();
    return new Request(
        asked.getMethod(),
        uri,
        headers(asked, content),
        content == null || content.getContentLength() == 0 ? Body.EMPTY : new EntityBody(content));
  }

  /** Returns the URL; HttpClient's own message would show all of one that is none. */
  private static URI uri(ClassicHttpRequest asked, HttpHost target) throws IOException {
    boolean whole = asked.getAuthority() != null && asked.getScheme() != null;
    if (!whole && target == null) {
      throw new ClientProtocolException("Expected a request with an absolute URL or a target");
    }
    String scheme = asked.getScheme() == null ? target.getSchemeName() : asked.getScheme();
    URIAuthority authority =
        asked.getAuthority() == null ? new URIAuthority(target) : asked.getAuthority();
    String path = asked.getPath() == null ? "/" : asked.getPath();
    try {
      return new URI(scheme + "://" + authority + (path.startsWith("/") ? path : "/" + path));
    } catch (URISyntaxException e) {
      throw new ClientProtocolException(
          "Expected a path and a query as in a URL (RFC 3986 §3.3, §3.4) for "
              + authority.getHostName()
              + " but there are other characters; encode them");
    }
  }

  /** Returns the headers with what the content says of itself. */
  private static Headers headers(ClassicHttpRequest asked, HttpEntity content) {
    List<Header> fields = new ArrayList<>();
    for (org.apache.hc.core5.http.Header field : asked.getHeaders()) {
      fields.add(field(field.getName(), field.getValue()));
    }
    if (content != null && content.getContentType() != null && !asked.containsHeader(TYPE)) {
      fields.add(field(TYPE, content.getContentType()));
    }
    if (content != null && content.getContentEncoding() != null && !asked.containsHeader(CODING)) {
      fields.add(field(CODING, content.getContentEncoding()));
    }
    return Headers.of(fields);
  }

  private static Header field(String name, String value) {
    return new Header(name, value == null ? "" : value.strip());
  }

  /**
   * Returns {@code request} for HttpClient.
   *
   * @param template has the version and the configuration
   */
  static HttpUriRequestBase toApache(Request request, ClassicHttpRequest template) {
    HttpUriRequestBase made = new HttpUriRequestBase(request.method(), request.uri());
    made.setVersion(template.getVersion());
    if (template instanceof Configurable own) {
      made.setConfig(own.getConfig());
    }
    request.headers().forEach(header -> made.addHeader(header.name(), header.value()));
    if (request.body().length() != 0) {
      made.setEntity(
          request.body() instanceof EntityBody same
              ? same.given()
              : new SentEntity(request.body()));
    }
    return made;
  }
}
