package io.github.authdex.cli.doctor;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.cli.call.ProofText;
import io.github.authdex.cli.doctor.SchemeReading.Nearness;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A proof that stands in one place behind a prefix: whether it is there, once, and behind that.
 *
 * @param bound the scheme
 * @param place where it belongs
 * @param prefix what stands in front of it there, or empty
 */
record PlacedProof(BoundScheme bound, WirePlace place, String prefix) {
  /**
   * Returns the reading of {@code examination}.
   *
   * @param elsewhere finds it in another place
   * @param judge says what is wrong with what stands behind the prefix
   */
  SchemeReading read(
      Examination examination, MisplacedProof elsewhere, Function<String, List<Finding>> judge) {
    List<String> values = examination.values().at(place);
    if (values.isEmpty()) {
      return elsewhere.read(examination, this);
    }
    if (values.size() > 1) {
      return SchemeReading.of(
          Nearness.MALFORMED,
          "sent-twice",
          "the " + place + " stands there " + values.size() + " times",
          "send it once");
    }
    SchemeReading read = behindPrefix(values.get(0), judge);
    return read.isPassed() ? elsewhere.again(examination, this, values.get(0)) : read;
  }

  private SchemeReading behindPrefix(String value, Function<String, List<Finding>> judge) {
    if (value.strip().equalsIgnoreCase(prefix.strip())) {
      return SchemeReading.of(
          Nearness.MALFORMED,
          "empty",
          "the " + place + " holds no credential" + behind(),
          "put the credential there; a variable that is not set is often why");
    }
    if (!startsWithPrefix(value, isCaseless())) {
      return otherwise(value, judge);
    }
    String rest = value.substring(prefix.length());
    if (!prefix.isBlank() && startsWithPrefix(rest.stripLeading(), true)) {
      return SchemeReading.of(
          Nearness.MALFORMED,
          "doubled-prefix",
          "\"" + prefix.strip() + "\" stands twice in the " + place,
          "write it once; a client that adds it takes the credential alone");
    }
    return prefix.isEmpty() && isOfScheme(rest)
        ? surplus(rest)
        : SchemeReading.ofValue(judge.apply(rest));
  }

  private boolean isOfScheme(String value) {
    return place.in() == Placement.HEADER
        && ProofText.isScheme(value)
        && bound.templates().values().stream()
            .noneMatch(made -> made.startsWith(word(value) + " "));
  }

  private SchemeReading surplus(String value) {
    return SchemeReading.of(
        Nearness.MALFORMED,
        "surplus-prefix",
        "\"" + word(value) + "\" stands in front of the credential in the " + place,
        "send the credential there with nothing in front");
  }

  private SchemeReading otherwise(String value, Function<String, List<Finding>> judge) {
    if (startsWithPrefix(value, true)) {
      return SchemeReading.of(
          Nearness.MALFORMED,
          "prefix-case",
          "the prefix in the " + place + " has other small and capital letters",
          "write " + shown() + ", as it stands here");
    }
    if (hasOtherSign(value)) {
      return SchemeReading.of(
          Nearness.MALFORMED,
          "wrong-prefix",
          "in the " + place + " another sign stands behind " + shown() + " than a space",
          "write " + place.name() + ": " + prefix + "<credential>");
    }
    String word = ProofText.isScheme(value) ? word(value) : "";
    if (isTakenToo(word)) {
      return SchemeReading.ofValue(judge.apply(value.substring(word.length()).strip()));
    }
    if (!word.isEmpty() || value.strip().contains(" ")) {
      return SchemeReading.of(
          isAnotherScheme(word) ? Nearness.FOREIGN : Nearness.MALFORMED,
          "wrong-prefix",
          "the "
              + place
              + " begins with "
              + (word.isEmpty() ? "other text" : "\"" + word + "\"")
              + " where "
              + shown()
              + " belongs",
          "write " + place.name() + ": " + prefix + "<credential>");
    }
    return SchemeReading.of(
        Nearness.MALFORMED,
        "missing-prefix",
        "the " + place + " holds something without " + shown() + " in front",
        "write " + place.name() + ": " + prefix + "<credential>");
  }

  /** Descriptions tell of a second word, such as GitHub's token. */
  private boolean isTakenToo(String word) {
    return !word.isEmpty()
        && Pattern.compile("(?i)\\bword " + Pattern.quote(word) + "\\b")
            .matcher(bound.description())
            .find();
  }

  /** A colon or an equals sign is often put where a space belongs. */
  private boolean hasOtherSign(String value) {
    String word = prefix.strip();
    return prefix.endsWith(" ")
        && value.length() > word.length()
        && value.regionMatches(true, 0, word, 0, word.length())
        && ":=,".indexOf(value.charAt(word.length())) >= 0;
  }

  private static boolean isAnotherScheme(String word) {
    return List.of("basic", "digest", "aws4-hmac-sha256", "oauth", "negotiate", "ntlm")
        .contains(word.toLowerCase(Locale.ROOT));
  }

  /** The name of a scheme in Authorization has no case (RFC 9110 §11.1); other prefixes have. */
  private boolean isCaseless() {
    return place.isSame(WirePlace.AUTHORIZATION) && prefix.endsWith(" ");
  }

  private boolean startsWithPrefix(String value, boolean caseless) {
    return value.regionMatches(caseless, 0, prefix, 0, prefix.length());
  }

  private static String word(String value) {
    return value.substring(0, value.indexOf(' '));
  }

  private String behind() {
    return prefix.isBlank() ? "" : " behind " + shown();
  }

  private String shown() {
    return "\"" + prefix.strip() + "\"";
  }
}
