package io.github.authdex.cli.doctor;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.cli.doctor.SchemeReading.Nearness;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a proof in places where it does not belong.
 *
 * @param claimed the places of other schemes that go together with this one
 * @param specs the credentials of the scheme, whose forms may tell them
 */
record MisplacedProof(List<WirePlace> claimed, List<CredentialSpec> specs) {
  /** Shorter ones may stand twice by chance. */
  private static final int SHORTEST = 8;

  /** Returns the reading of a request that has nothing in the place of {@code proof}. */
  SchemeReading read(Examination examination, PlacedProof proof) {
    WirePlace place = proof.place();
    return elsewhere(examination, place)
        .map(
            found ->
                isTelling(found, proof, examination)
                    ? misplaced(found.place(), proof)
                    : SchemeReading.ofUnknownWay())
        .orElseGet(
            () ->
                SchemeReading.of(
                    Nearness.ABSENT,
                    "missing-credential",
                    "the " + place + " is missing",
                    "send " + line(proof)));
  }

  /**
   * A server that did not refuse may take a key in the query beside tokens, and a token as RFC 6750
   * has it although it is described in the query. A signature is no credential at all.
   */
  private boolean isTelling(SentValue found, PlacedProof proof, Examination examination) {
    if (isAlike(found.place(), proof.place()) || looksRight(found)) {
      return true;
    }
    boolean other =
        (found.place().in() == Placement.QUERY && proof.place().isSame(WirePlace.AUTHORIZATION))
            || (found.place().isSame(WirePlace.AUTHORIZATION)
                && proof.place().in() == Placement.QUERY);
    return !proof.bound().scheme().kind().equals("signature")
        && !(other && examination.status() != 401);
  }

  private static SchemeReading misplaced(WirePlace found, PlacedProof proof) {
    boolean header = found.in() == proof.place().in();
    return SchemeReading.of(
        Nearness.MISPLACED,
        header ? "wrong-name" : "wrong-place",
        "the " + found + " holds what looks like the credential, which the API has elsewhere",
        "send " + line(proof));
  }

  private static String line(PlacedProof proof) {
    WirePlace place = proof.place();
    String value = proof.prefix() + "<credential>";
    return switch (place.in()) {
      case HEADER -> place.name() + ": " + value;
      case QUERY -> "?" + place.name() + "=" + value;
      case COOKIE -> "Cookie: " + place.name() + "=" + value;
      case BODY, PATH -> "it in the " + place;
    };
  }

  /** Returns the reading of a request whose value passed, and may stand elsewhere again. */
  SchemeReading again(Examination examination, PlacedProof proof, String value) {
    String bare = value.substring(Math.min(proof.prefix().length(), value.length())).strip();
    return unclaimed(examination.values().credentials().stream(), proof.place())
        .filter(other -> bare.length() >= SHORTEST && other.value().endsWith(bare))
        .findFirst()
        .map(
            other ->
                SchemeReading.of(
                    Nearness.MALFORMED,
                    "sent-twice",
                    "the value of the "
                        + proof.place()
                        + " stands in the "
                        + other.place()
                        + " too",
                    "send it once, in the " + proof.place()))
        .orElseGet(SchemeReading::passed);
  }

  private Optional<SentValue> elsewhere(Examination examination, WirePlace place) {
    SentValues values = examination.values();
    return unclaimed(values.all().stream(), place)
        .filter(value -> !value.value().isBlank())
        .filter(value -> isAlike(value.place(), place) || looksRight(value))
        .findFirst()
        .or(() -> unclaimed(values.credentials().stream(), place).findFirst());
  }

  private Stream<SentValue> unclaimed(Stream<SentValue> values, WirePlace own) {
    return values
        .filter(value -> !value.place().isSame(own))
        .filter(value -> claimed.stream().noneMatch(value.place()::isSame));
  }

  /** {@code X-API-Key}, {@code api_key} and {@code apikey} are meant for the same. */
  private static boolean isAlike(WirePlace one, WirePlace other) {
    return !plain(other.name()).isEmpty() && plain(one.name()).equals(plain(other.name()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^x-|[^a-z0-9]", "");
  }

  private boolean looksRight(SentValue sent) {
    if (sent.place().in() == Placement.BODY || sent.place().in() == Placement.COOKIE) {
      return false; // What an API does there may concern the credential itself.
    }
    return specs.stream()
        .filter(CredentialSpec::secret)
        .flatMap(spec -> spec.format().prefixes().stream())
        .anyMatch(sent.value()::startsWith);
  }
}
