package io.github.authdex.lab.check;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.message.Received;
import java.util.List;
import java.util.Optional;

/** Checks a value that travels in one place, behind a prefix. */
public final class PlacedCheck implements Check {
  private final WirePlace place;
  private final String prefix;
  private final Judge judge;
  private final String realm;

  /**
   * @param prefix what stands in front of the value, or empty
   * @param realm names the API in challenges
   */
  public PlacedCheck(WirePlace place, String prefix, Judge judge, String realm) {
    this.place = place;
    this.prefix = prefix;
    this.judge = judge;
    this.realm = realm;
  }

  @Override
  public List<WirePlace> places() {
    return List.of(place);
  }

  @Override
  public String expects() {
    return judge.subject() + " in the " + place + behindPrefix();
  }

  @Override
  public List<String> challenges(Finding finding, Ask ask) {
    return List.of(Challenge.of(place, prefix, realm, finding, ask.scopes()));
  }

  @Override
  public Finding check(Received request, Ask ask) {
    List<Sighting> elsewhere =
        Sighting.all(request, judge).stream()
            .filter(sighting -> !sighting.place().isSame(place))
            .filter(sighting -> ask.claimed().stream().noneMatch(sighting.place()::isSame))
            .toList();
    List<String> values = request.values(place);
    if (values.size() > 1) {
      return Finding.wrong("the " + place + " stands there " + values.size() + " times; send one");
    }
    return values.isEmpty()
        ? missing(request, elsewhere)
        : present(values.get(0), elsewhere, ask.scopes());
  }

  private Finding missing(Received request, List<Sighting> elsewhere) {
    if (place.in() == Placement.PATH && request.segments().stream().anyMatch(judge::recognises)) {
      return Finding.PASSED;
    }
    return elsewhere.stream()
        .findFirst()
        .map(
            found ->
                new Finding(
                    Finding.Rank.MISPLACED,
                    "the right value was found in the "
                        + found
                        + "; it belongs in the "
                        + place
                        + behindPrefix()))
        .orElseGet(() -> Finding.absent("the " + place + " is missing"));
  }

  private Finding present(String value, List<Sighting> elsewhere, List<String> scopes) {
    if (!startsWithPrefix(value)) {
      return withoutPrefix(value);
    }
    String rest = value.substring(prefix.length());
    if (!prefix.isEmpty() && startsWithPrefix(rest)) {
      return Finding.wrong(
          "\""
              + prefix
              + "\" stands twice in the "
              + place
              + "; the client adds it, so leave it out"
              + " of the credential");
    }
    Finding finding = judge.judge(rest, scopes);
    if (finding.rank() == Finding.Rank.WRONG) {
      return Finding.wrong("the " + place + " is not right: " + finding.problem());
    }
    return finding.passed()
        ? elsewhere.stream()
            .filter(PlacedCheck::isForCredentials)
            .findFirst()
            .map(this::surplus)
            .orElse(finding)
        : finding;
  }

  /** What an API does with a path or content may concern the very credential that was sent. */
  private static boolean isForCredentials(Sighting sighting) {
    return sighting.place().in() != Placement.BODY && sighting.place().in() != Placement.PATH;
  }

  private Finding surplus(Sighting found) {
    return Finding.wrong(
        "the value stands in the " + place + " and again in the " + found + "; send it once");
  }

  private Finding withoutPrefix(String value) {
    if (value.equalsIgnoreCase(prefix.strip())) {
      return Finding.wrong("the " + place + " holds nothing behind \"" + prefix + "\"");
    }
    Optional<String> wrapping = Sighting.wrapping(value, judge);
    if (wrapping.isPresent()) {
      String how = wrapping.get().isEmpty() ? "with nothing in front" : wrapping.get();
      return Finding.wrong(
          "the "
              + place
              + " holds the right value "
              + how
              + "; it belongs behind \""
              + prefix
              + "\"");
    }
    int space = value.indexOf(' ');
    String word = space < 0 ? "" : value.substring(0, space);
    String start =
        Sighting.isWord(word) ? "starts with \"" + word + " \"" : "starts with other text";
    return new Finding(
        Finding.Rank.FOREIGN, "the " + place + " " + start + " where \"" + prefix + "\" belongs");
  }

  /** The name of a scheme in Authorization has no case (RFC 9110 §11.1); other prefixes have. */
  private boolean startsWithPrefix(String value) {
    boolean ignoreCase = place.isSame(WirePlace.AUTHORIZATION) && prefix.endsWith(" ");
    return value.regionMatches(ignoreCase, 0, prefix, 0, prefix.length());
  }

  private String behindPrefix() {
    return prefix.isEmpty() ? "" : " behind \"" + prefix + "\"";
  }
}
