package io.github.authdex.cli.doctor;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.cli.scheme.SchemeLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The difference between the credential that was sent and what the catalog expects there. */
final class CredentialFaults implements RequestCheck {
  @Override
  public List<Finding> findings(Examination examination, List<Finding> before) {
    boolean other = before.stream().anyMatch(finding -> finding.code().equals("other-server"));
    return examination
        .api()
        .filter(api -> examination.request().declared().isEmpty())
        .filter(api -> !other && !api.isEndpoint(examination.request()))
        .map(api -> findings(examination, api))
        .orElseGet(List::of);
  }

  private static List<Finding> findings(Examination examination, KnownApi api) {
    if (api.requirement().isNone()) {
      return notAsked(examination);
    }
    Optional<AlternativeReading> best = AlternativeReading.best(examination, api.requirement());
    if (best.isEmpty() || best.get().isPassed()) {
      return List.of();
    }
    if (best.get().isUntouched()) {
      boolean needless = api.requirement().isOptional() && examination.status() != 401;
      boolean unseen = UnseenSource.of(examination).isPresent();
      return needless || unseen ? List.of() : missing(examination, api);
    }
    Optional<Finding> elsewhere =
        AskedKey.isSent(examination, api)
            ? Optional.empty()
            : elsewhere(examination, api, best.get().isOfValue());
    return elsewhere.map(List::of).orElseGet(() -> best.get().findings());
  }

  private static List<Finding> notAsked(Examination examination) {
    return examination.values().credentials().stream()
        .filter(value -> value.place().name().equalsIgnoreCase("Authorization"))
        .map(
            value ->
                new Finding(
                    "not-asked",
                    "the " + value.place() + " holds a credential, and none is asked for here",
                    "leave it out; where it goes needlessly it may be read or refused"))
        .limit(1)
        .toList();
  }

  private static List<Finding> missing(Examination examination, KnownApi api) {
    return elsewhere(examination, api, false)
        .map(List::of)
        .orElseGet(
            () ->
                List.of(
                    new Finding(
                        "missing-credential",
                        "no credential was sent",
                        "send " + lines(api, api.requirement()))));
  }

  /**
   * Returns what to say where another scheme of the API is right, which does not hold here.
   *
   * @param telling whether the form of its credential has to tell that it is
   */
  private static Optional<Finding> elsewhere(
      Examination examination, KnownApi api, boolean telling) {
    Set<String> asked = new LinkedHashSet<>();
    api.requirement().alternatives().forEach(one -> asked.addAll(one.names()));
    List<Alternative> others =
        api.entry().schemes().keySet().stream()
            .filter(name -> !asked.contains(name) && isVisible(api.scheme(name)))
            .filter(name -> !telling || hasForm(api, api.scheme(name)))
            .map(Alternative::of)
            .toList();
    return AlternativeReading.best(examination, new AuthRequirement(others))
        .filter(AlternativeReading::isPassed)
        .map(
            found ->
                new Finding(
                    "scheme-not-here",
                    "the credential is one for \""
                        + String.join(", ", found.alternative().names())
                        + "\", which the API does not take for this method and path",
                    "send " + lines(api, api.requirement())));
  }

  /** What leaves no trace in a request, or is not looked for, would pass always. */
  private static boolean isVisible(BoundScheme bound) {
    return !Set.of("mtls", "session").contains(bound.scheme().kind())
        && bound.scheme().places().stream()
            .noneMatch(place -> place.in() == Placement.PATH || place.in() == Placement.BODY);
  }

  private static boolean hasForm(KnownApi api, BoundScheme bound) {
    return api.specs(bound).stream().anyMatch(spec -> !spec.format().prefixes().isEmpty());
  }

  /** Returns what to send, in the words of {@code show}. */
  static String lines(KnownApi api, AuthRequirement requirement) {
    return requirement.alternatives().stream()
        .filter(one -> !one.isAnonymous())
        .map(one -> line(api, one))
        .distinct()
        .collect(Collectors.joining(", or "));
  }

  static String line(KnownApi api, Alternative one) {
    return one.isAnonymous()
        ? "nothing"
        : one.names().stream()
            .map(name -> SchemeLine.of(api.scheme(name)))
            .collect(Collectors.joining(" and "));
  }
}
