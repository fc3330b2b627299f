package io.github.authdex.catalog;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Two schemes of one alternative that write one place of a request, which has room for one.
 *
 * @param first the one that the alternative names first
 * @param second the other
 * @param places what both write; at least one
 */
public record PlaceClash(BoundScheme first, BoundScheme second, List<WirePlace> places) {
  /** The kebab-case id of the diagnostics that tell of a clash. */
  public static final String RULE = "places-differ";

  private static final String ONE_TOKEN =
      ": give both the one access token that is good for both, since a client that gets a token"
          + " for each refuses to send";

  private static final String MEND =
      ", a collection leaves the alternative out); make them two alternatives if either will do, or"
          + " take one away";

  public PlaceClash {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    places = List.copyOf(places);
  }

  /**
   * Returns the clashes within {@code alternative}. Schemes that are alike and take the same
   * credentials write the same and do not clash.
   *
   * @param schemes by name; one that is missing clashes with none
   */
  public static List<PlaceClash> of(Alternative alternative, Map<String, BoundScheme> schemes) {
    List<BoundScheme> together =
        alternative.names().stream().map(schemes::get).filter(Objects::nonNull).toList();
    List<PlaceClash> clashes = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      for (BoundScheme other : together.subList(i + 1, together.size())) {
        PlaceClash clash = new PlaceClash(together.get(i), other, shared(together.get(i), other));
        if (!clash.places().isEmpty() && !clash.writesTheSame()) {
          clashes.add(clash);
        }
      }
    }
    return clashes;
  }

  private static List<WirePlace> shared(BoundScheme one, BoundScheme two) {
    List<WirePlace> others = two.scheme().places();
    return one.scheme().places().stream()
        .filter(place -> others.stream().anyMatch(place::isSame))
        .toList();
  }

  private boolean writesTheSame() {
    return first.scheme().equals(second.scheme())
        && first.credentials().equals(second.credentials())
        && first.templates().equals(second.templates());
  }

  /** Returns whether one access token, which both may be given, answers for both. */
  public boolean takesOneToken() {
    String token = first.credentials().get("accessToken");
    return token != null && token.equals(second.credentials().get("accessToken"));
  }

  /** Returns what is wrong and the mend, to be read behind the place of the alternative. */
  public String words() {
    return "asks for "
        + words(first)
        + " with "
        + words(second)
        + ", which both write the "
        + places.stream().map(WirePlace::toString).collect(Collectors.joining(" and the "))
        + (takesOneToken() ? ONE_TOKEN : ": no request carries both (" + outcome() + MEND);
  }

  private String outcome() {
    if (first.scheme().answersChallenges() || second.scheme().answersChallenges()) {
      return "a client sends one at a time, as the server challenges it";
    }
    return places.get(0).in() == Placement.BODY
        ? "a client sends that of \"" + second.name() + "\" alone"
        : "a client refuses to send";
  }

  private static String words(BoundScheme scheme) {
    return "\"" + scheme.name() + "\" (" + scheme.scheme().kind() + ")";
  }
}
