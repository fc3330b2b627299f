package io.github.authdex.lab.check;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.message.ReceivedRequest;
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
  public PlacedCheck behind(String other) {
    return new PlacedCheck(place, other, judge, realm);
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
  public List<String> challenges(CheckFinding finding, SchemeDemand ask) {
    return List.of(ChallengeWriter.of(place, prefix, realm, finding, ask.scopes()));
  }

  @Override
  public CheckFinding check(ReceivedRequest request, SchemeDemand ask) {
    List<SeenValue> elsewhere =
        SeenValue.all(request, judge).stream()
            .filter(sighting -> !sighting.place().isSame(place))
            .filter(sighting -> ask.claimed().stream().noneMatch(sighting.place()::isSame))
            .toList();
    List<String> values = request.values(place);
    if (values.size() > 1) {
      return CheckFinding.wrong(
          "the " + place + " stands there " + values.size() + " times; send one");
    }
    boolean literalPrefix = !values.isEmpty() && !startsWithPrefix(values.get(0));
    if (place.in() == Placement.PATH && literalPrefix && holdsKey(request)) {
      return CheckFinding.PASSED; // The operation's own path says what stands before the key.
    }
    return values.isEmpty()
        ? missing(request, elsewhere)
        : present(values.get(0), elsewhere, ask.scopes());
  }

  private CheckFinding missing(ReceivedRequest request, List<SeenValue> elsewhere) {
    if (place.in() == Placement.PATH && holdsKey(request)) {
      return CheckFinding.PASSED;
    }
    return elsewhere.stream()
        .findFirst()
        .map(
            found ->
                new CheckFinding(
                    CheckFinding.Rank.MISPLACED,
                    "the right value was found in the "
                        + found
                        + "; it belongs in the "
                        + place
                        + behindPrefix()))
        .orElseGet(() -> CheckFinding.absent("the " + place + " is missing"));
  }

  private boolean holdsKey(ReceivedRequest request) {
    return request.segments().stream().anyMatch(this::isKey);
  }

  private boolean isKey(String segment) {
    return segment.startsWith(prefix) && judge.recognises(segment.substring(prefix.length()));
  }

  private CheckFinding present(String value, List<SeenValue> elsewhere, List<String> scopes) {
    if (!startsWithPrefix(value)) {
      return withoutPrefix(value);
    }
    String rest = value.substring(prefix.length());
    if (!prefix.isEmpty() && startsWithPrefix(rest)) {
      return CheckFinding.wrong(
          "\""
              + prefix
              + "\" stands twice in the "
              + place
              + "; the client adds it, so leave it out"
              + " of the credential");
    }
    CheckFinding finding = judge.judge(rest, scopes);
    boolean ended = finding.rank() == CheckFinding.Rank.ENDED;
    if (ended || finding.rank() == CheckFinding.Rank.WRONG) {
      return new CheckFinding(
          finding.rank(), "the " + place + " is not right: " + finding.problem());
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
  private static boolean isForCredentials(SeenValue sighting) {
    return sighting.place().in() != Placement.BODY && sighting.place().in() != Placement.PATH;
  }

  private CheckFinding surplus(SeenValue found) {
    return CheckFinding.wrong(
        "the value stands in the " + place + " and again in the " + found + "; send it once");
  }

  private CheckFinding withoutPrefix(String value) {
    if (value.equalsIgnoreCase(prefix.strip())) {
      return CheckFinding.wrong("the " + place + " holds nothing behind \"" + prefix + "\"");
    }
    Optional<String> wrapping = SeenValue.wrapping(value, judge);
    if (wrapping.isPresent()) {
      String how = wrapping.get().isEmpty() ? "with nothing in front" : wrapping.get();
      return CheckFinding.wrong(
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
        SeenValue.isWord(word) ? "starts with \"" + word + " \"" : "starts with other text";
    return new CheckFinding(
        CheckFinding.Rank.FOREIGN,
        "the " + place + " " + start + " where \"" + prefix + "\" belongs");
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
