package io.github.authdex.cli.doctor;

import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.catalog.Entry;
import io.github.authdex.cli.draft.SeenRequest;
import java.util.regex.Pattern;

/**
 * Where a token or a session is asked for: a client proves itself there in another way than in
 * calls of the API.
 */
final class TokenPlace {
  /** Paths as authorization servers have them, several of which one host may hold. */
  private static final Pattern USUAL =
      Pattern.compile(
          "(?i).*/(?:oauth2?|oidc|connect|openid-connect|as)(?:/[^/]+){0,4}?/"
              + "(?:token|access_token|authorize|revoke|introspect|device(?:/code)?)/?");

  private static final int LONGEST = 500;

  private TokenPlace() {}

  /** Returns whether {@code request} goes to one, as its form or its path tells. */
  static boolean isUsual(SeenRequest request) {
    boolean grant = request.fields().stream().anyMatch(field -> field.isCalled("grant_type"));
    return grant || (request.path().length() <= LONGEST && USUAL.matcher(request.path()).matches());
  }

  /**
   * Returns whether {@code request} goes to one that {@code entry} names.
   *
   * @param base of the server, on which paths of the entry lie
   */
  static boolean isNamed(Entry entry, SeenRequest request, String base) {
    String place = request.place();
    return entry.schemes().values().stream()
        .flatMap(scheme -> scheme.scheme().endpoints().stream())
        .map(SchemeEndpoint::url)
        .map(url -> url.contains("://") ? url : base + url)
        .anyMatch(url -> TemplateFit.fits(url, place));
  }
}
