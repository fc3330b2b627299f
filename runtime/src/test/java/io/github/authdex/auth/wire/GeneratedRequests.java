package io.github.authdex.auth.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Requests that are allowed and that implementations get wrong. */
final class GeneratedRequests {
  static final String FORM = "application/x-www-form-urlencoded";

  /** Ways to write one host, as a proxy sees them. */
  private static final Arbitrary<String> AUTHORITIES =
      Arbitraries.of(
          "api.example", "API.Example", "api.example:80", "api.example:8080", "127.0.0.1:80");

  private static final Arbitrary<String> PIECES =
      Arbitraries.of(
          "", ".", "..", "...", "a", "A", "~", "-_.", "ä", "日本", "🔑", "e\u0301", "%C3%A4",
          "%c3%a4", "%e4", "%20", "+", "a+b", "%2B", "%2F", "%2f", "%25", "%2525", "%00", "%0D%0A",
          "*", "'()!", ":@", "$,;", "%7E", "%41");

  /** What only a query may hold, besides. */
  private static final Arbitrary<String> VALUES =
      Arbitraries.oneOf(PIECES, Arbitraries.of("/", "?", "a/b?c", "%26", "%3D", "=", "=="));

  private GeneratedRequests() {}

  /** Returns any requests. */
  static Arbitrary<Request> any() {
    return Combinators.combine(
            Arbitraries.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
            uris(),
            headers(),
            bodies())
        .as(GeneratedRequests::request);
  }

  private static Request request(String method, URI uri, Headers headers, Content content) {
    Headers all = content.type().isEmpty() ? headers : headers.with("Content-Type", content.type());
    return new Request(method, uri, all, content.body());
  }

  private static Arbitrary<URI> uris() {
    return Combinators.combine(AUTHORITIES, paths(), queries(), Arbitraries.of("", "", "#ä"))
        .as(
            (authority, path, query, end) ->
                URI.create("http://" + authority + path + query + end));
  }

  private static Arbitrary<String> paths() {
    return PIECES.list().ofMaxSize(5).map(pieces -> pieces.isEmpty() ? "" : slashed(pieces));
  }

  private static String slashed(List<String> pieces) {
    return "/" + String.join("/", pieces);
  }

  private static Arbitrary<String> queries() {
    Arbitrary<String> parameter =
        Arbitraries.oneOf(
            Arbitraries.of("", "a", "a=", "a=1", "b", "a=2"),
            Combinators.combine(PIECES, VALUES).as((name, value) -> name + "=" + value));
    return Arbitraries.oneOf(
        Arbitraries.just(""),
        parameter.list().ofMaxSize(6).map(parameters -> "?" + String.join("&", parameters)));
  }

  private static Arbitrary<Headers> headers() {
    Arbitrary<Header> header =
        Combinators.combine(
                Arbitraries.of("X-One", "x-one", "X-Two", "Accept", "Cookie", "x-amz-meta-a"),
                Arbitraries.of("1", "a  b", "a\tb", "", "x=y", "\"a  b\"", "a,b", "a, b"))
            .as(Header::new);
    return header.list().ofMaxSize(5).map(Headers::of);
  }

  /** Content with its media type, which is empty where it has none. */
  private record Content(String type, Body body) {
    static Content of(String type, byte[] octets) {
      return new Content(type, Body.of(octets));
    }
  }

  private static Arbitrary<Content> bodies() {
    Arbitrary<byte[]> octets = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    Arbitrary<byte[]> large = Arbitraries.of(65_535, 65_536, 200_000).map(GeneratedRequests::large);
    Arbitrary<String> types =
        Arbitraries.of("", "text/plain; charset=utf-8", "Application/JSON", "application/json");
    return Arbitraries.frequencyOf(
        Tuple.of(2, types.map(type -> new Content(type, Body.EMPTY))),
        Tuple.of(4, Combinators.combine(types, octets).as(Content::of)),
        Tuple.of(1, Combinators.combine(types, large).as(Content::of)),
        Tuple.of(3, forms().map(form -> Content.of(FORM, form))));
  }

  private static Arbitrary<byte[]> forms() {
    return Combinators.combine(PIECES, VALUES)
        .as((name, value) -> name + "=" + value)
        .list()
        .ofMaxSize(4)
        .map(parameters -> String.join("&", parameters).getBytes(UTF_8));
  }

  private static byte[] large(int length) {
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) ((i * 31) >> 3);
    }
    return content;
  }
}
