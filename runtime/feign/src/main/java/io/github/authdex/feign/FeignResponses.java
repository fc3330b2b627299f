package io.github.authdex.feign;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Request.ProtocolVersion;
import feign.Response;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JDK's responses as Feign's. */
final class FeignResponses {
  private static final List<Integer> WITHOUT_CONTENT = List.of(204, 304);

  private FeignResponses() {}

  /** Returns {@code answer} to {@code asked}, which has no credentials. */
  static Response fromJdk(HttpResponse<InputStream> answer, Request asked) {
    Map<String, Collection<String>> headers = fields(answer.headers());
    boolean empty =
        asked.httpMethod() == HttpMethod.HEAD || WITHOUT_CONTENT.contains(answer.statusCode());
    FeignCoding coding = empty ? FeignCoding.NONE : FeignCoding.of(headers);
    return Response.builder()
        .status(answer.statusCode())
        .headers(headers)
        .protocolVersion(
            answer.version() == HttpClient.Version.HTTP_2
                ? ProtocolVersion.HTTP_2
                : ProtocolVersion.HTTP_1_1)
        .request(asked)
        .body(coding.decoded(answer.body()), coding.keepsLength() ? length(answer) : null)
        .build();
  }

  /** Returns the fields without pseudo-headers. */
  private static Map<String, Collection<String>> fields(HttpHeaders headers) {
    Map<String, Collection<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers
        .map()
        .forEach(
            (name, values) -> {
              if (!name.startsWith(":")) {
                fields.put(name, values);
              }
            });
    return fields;
  }

  /** Returns the length of the content, or null if nobody knows it. */
  private static Integer length(HttpResponse<?> answer) {
    long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    return length >= 0 && length <= Integer.MAX_VALUE ? (int) length : null;
  }
}
