package io.github.authdex.cli.request;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.SecretNames;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.cli.call.SecretMask;
import io.github.authdex.cli.call.SecretValues;
import io.github.authdex.cli.scheme.SchemePlace;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Hides what is secret in a request that a person wrote, before it is signed. */
public final class RequestSecrets {
  /** Longer content is not shown either. */
  private static final int LONGEST_SHOWN = 64 << 10;

  private RequestSecrets() {}

  /**
   * Makes {@code mask} hide the secrets of {@code request}: by the names that secrets have, and by
   * those that {@code schemes} give theirs.
   */
  public static void hide(Request request, Collection<BoundScheme> schemes, SecretMask mask) {
    Set<String> own = new HashSet<>();
    schemes.forEach(scheme -> SchemePlace.of(scheme).ifPresent(place -> own.add(place.name())));
    SecretValues values =
        new SecretValues(
            name -> own.contains(name) || SecretNames.isSecret(name),
            (name, value) -> learn(name, value, mask));
    for (Header header : request.headers()) {
      mask.typed(header);
      values.header(header.name(), header.value());
    }
    values.url(request.uri().toString());
    Optional<byte[]> content = request.body().bytes();
    content
        .filter(octets -> octets.length <= LONGEST_SHOWN)
        .ifPresent(octets -> values.content(new String(octets, StandardCharsets.UTF_8)));
  }

  /** The field Cookie is hidden by its name; a short value of it may stand anywhere else. */
  private static void learn(String name, String value, SecretMask mask) {
    if (!name.equalsIgnoreCase("Cookie") || value.length() > 3) {
      mask.learn(value);
    }
  }
}
