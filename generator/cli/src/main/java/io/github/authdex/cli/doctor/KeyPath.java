package io.github.authdex.cli.doctor;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The path of a request to an API that has its key there. */
final class KeyPath {
  private KeyPath() {}

  /** Returns whether a segment of the path of {@code api} is a key, whatever its form. */
  static boolean holdsKey(KnownApi api) {
    return api.entry().schemes().values().stream()
        .flatMap(bound -> bound.scheme().places().stream())
        .map(WirePlace::in)
        .anyMatch(Placement.PATH::equals);
  }

  /** Returns the segments that may be a key, as they stand and decoded, with and without prefix. */
  static Stream<String> keys(KnownApi api) {
    return holdsKey(api)
        ? Stream.of(api.match().path(), decoded(api.match().path()))
            .flatMap(path -> Stream.of(path.split("/", -1)))
            .filter(segment -> !segment.isBlank())
            .flatMap(segment -> Stream.of(segment, withoutPrefix(segment, api)))
        : Stream.empty();
  }

  private static String withoutPrefix(String segment, KnownApi api) {
    return api.entry().schemes().values().stream()
        .map(bound -> bound.scheme() instanceof ApiKeyScheme key ? key.prefix() : "")
        .filter(prefix -> !prefix.isEmpty() && segment.length() > prefix.length())
        .filter(segment::startsWith)
        .findFirst()
        .map(prefix -> segment.substring(prefix.length()))
        .orElse(segment);
  }

  /** Returns {@code url} with each octet that is percent-encoded as it is meant. */
  static String decoded(String url) {
    try {
      return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
