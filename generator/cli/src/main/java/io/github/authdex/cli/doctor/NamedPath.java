package io.github.authdex.cli.doctor;

import io.github.authdex.catalog.Entry;
import java.util.stream.Stream;

/** Paths that an entry names, so that it is known that the API has them. */
final class NamedPath {
  /** A rule with less literal text than {@code /users} could be meant for any path. */
  private static final int SHORTEST = 5;

  private NamedPath() {}

  /**
   * Returns whether {@code entry} names {@code path}.
   *
   * @param method upper case
   * @param path below the server's, without query
   */
  static boolean isOf(Entry entry, String method, String path) {
    return Stream.concat(entry.verify().stream(), entry.schemeVerify().values().stream())
            .filter(verify -> verify.url().isEmpty() && verify.path().length() > 1)
            .anyMatch(verify -> TemplateFit.fits(verify.path().replaceFirst("\\?.*", ""), path))
        || entry.paths().stream()
            .filter(rule -> rule.glob().literalLength() > SHORTEST)
            .anyMatch(rule -> rule.holdsFor(method, path));
  }
}
