package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Requests of all shapes, the same in each run. */
final class AwsRequests {
  private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "HEAD");
  private static final List<String> HOSTS =
      List.of(
          "https://s3.eu-central-1.amazonaws.com",
          "https://Api.Example.COM:8443",
          "http://127.0.0.1:4566",
          "https://api.example.com:443");
  private static final List<String> SEGMENTS =
      List.of(
          "a",
          "",
          ".",
          "..",
          "%20",
          "a%2Fb",
          "k~e-y_.",
          "%C3%BC",
          "a+b",
          "a=b",
          "x:y@z",
          "%25",
          "(!*')",
          "$&,;",
          "%e2%82%ac",
          "Z");
  private static final List<String> WORDS =
      List.of(
          "a",
          "",
          "b%20c",
          "a%2Bb",
          "%C3%BC",
          "~",
          "-._",
          "%26",
          "%3D",
          "A",
          "a-b",
          "aa",
          "*",
          "x:y",
          "/",
          "acl",
          "%e2%82%ac",
          "uploads");
  private static final List<String> VALUES =
      List.of("v", "two   spaces", "a,b", "\"q  q\"", "text/plain; charset=UTF-8", "");

  private final Random random;

  AwsRequests(long seed) {
    this.random = new Random(seed);
  }

  /** Returns {@code count} requests. */
  Stream<Request> stream(int count) {
    return Stream.generate(this::next).limit(count);
  }

  private Request next() {
    Request request = Request.of(oneOf(METHODS), URI.create(oneOf(HOSTS) + path() + query()));
    for (int i = random.nextInt(4); i > 0; i--) {
      String name = "X-Amz-Meta-" + (char) ('a' + random.nextInt(3));
      request = request.withHeaders(request.headers().with(name, oneOf(VALUES)));
    }
    byte[] content = new byte[random.nextInt(3) * random.nextInt(3000)];
    random.nextBytes(content);
    return content.length == 0
        ? request
        : request.withHeader("Content-Type", "application/octet-stream").withBody(Body.of(content));
  }

  /** Returns a path that never climbs above its root: there the peers do not agree. */
  private String path() {
    StringBuilder path = new StringBuilder();
    int depth = 0;
    for (int i = random.nextInt(6); i > 0; i--) {
      String segment = oneOf(SEGMENTS);
      depth += segment.equals("..") ? -1 : segment.isEmpty() || segment.equals(".") ? 0 : 1;
      if (depth < 0) {
        return path.isEmpty() ? "/" : path.toString();
      }
      path.append('/').append(segment);
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  private String query() {
    List<String> parameters = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      parameters.add("k" + oneOf(WORDS) + (random.nextInt(5) == 0 ? "" : "=" + oneOf(WORDS)));
    }
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
