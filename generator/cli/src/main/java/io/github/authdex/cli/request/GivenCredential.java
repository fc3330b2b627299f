package io.github.authdex.cli.request;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.cli.scheme.CalledApi;
import io.github.authdex.cli.scheme.SchemePlace;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the credential that a person put into a URL or a cookie, which goes before any other. */
public final class GivenCredential {
  private GivenCredential() {}

  /**
   * Returns what to say if {@code request} holds all that one way to authenticate wants; empty if
   * it does not.
   */
  public static Optional<String> in(Request request, CalledApi callee) {
    return callee.requirement().alternatives().stream()
        .filter(alternative -> !alternative.isAnonymous())
        .map(alternative -> places(request, alternative, callee.model().auth().schemes()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> places(
      Request request, Alternative alternative, Map<String, BoundScheme> schemes) {
    Set<String> places = new LinkedHashSet<>();
    for (String name : alternative.names()) {
      Optional<SchemePlace> place = Optional.ofNullable(schemes.get(name)).flatMap(SchemePlace::of);
      if (place.isEmpty() || !place.get().isFilled(request)) {
        return Optional.empty();
      }
      places.add(place.get().toString());
    }
    return Optional.of(
        "the "
            + String.join(" and ", places)
            + " is sent as it was typed; no other credential is added");
  }
}
