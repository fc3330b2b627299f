package io.github.authdex.catalog;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.auth.credential.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Compares what a caller holds with what the catalog says that a right credential looks like. */
final class CredentialShape {
  private static final Map<String, Pattern> CHARSETS =
      Map.of(
          "digits", Pattern.compile("[0-9]*"),
          "hex", Pattern.compile("[0-9A-Fa-f]*"),
          "alphanumeric", Pattern.compile("[0-9A-Za-z]*"),
          "base64", Pattern.compile("[0-9A-Za-z+/]*={0,2}"),
          "base64url", Pattern.compile("[0-9A-Za-z_-]*={0,2}"),
          "printable", Pattern.compile("[\\x20-\\x7E]*"));

  /** A PEM text or a key file, which has lines. */
  private static final Pattern KEY = Pattern.compile("(-----BEGIN |\\{)[\\t\\r\\n\\x20-\\x7E]*");

  private static final int SHORTEST_ALIEN = 20;

  private CredentialShape() {}

  /**
   * Returns how much of {@code format} fits {@code secret}, more for longer prefixes and exact
   * lengths; empty if it does not fit, or if the format says too little to tell anything.
   */
  static OptionalInt fit(Format format, Secret secret) {
    String value = secret.reveal();
    boolean exact = format.minLength() > 0 && format.minLength() == format.maxLength();
    boolean narrow = format.minLength() >= 16 && !format.charset().equals("printable");
    boolean telling = !format.prefixes().isEmpty() || exact || narrow;
    if (!telling || !expected(format, value).isEmpty()) {
      return OptionalInt.empty();
    }
    int prefix = value.length() - rest(format, value).length();
    return OptionalInt.of(
        10 * prefix + (exact ? 4 : 0) + (format.charset().equals("printable") ? 0 : 2));
  }

  /** Returns whether one of the prefixes of {@code format} tells that {@code secret} fits. */
  static boolean beginsAs(Format format, Secret secret) {
    return format.prefixes().stream().anyMatch(secret.reveal()::startsWith);
  }

  /**
   * Returns a sentence about {@code secret} if it does not look like a right {@code spec}.
   *
   * @param other what it looks like, if anything is known that begins so
   */
  static Optional<String> doubt(CredentialSpec spec, Secret secret, Optional<String> other) {
    List<String> expected = new ArrayList<>(expected(spec.format(), secret.reveal()));
    spec.parts().values().stream()
        .filter(part -> part.find(secret).isEmpty())
        .map(part -> "be " + part.form())
        .distinct()
        .forEach(expected::add);
    if (expected.isEmpty() && (other.isEmpty() || !isTelling(spec.format(), secret))) {
      return Optional.empty();
    }
    return Optional.of(
        spec.env()
            + " does not look like a right \""
            + spec.title()
            + "\": "
            + other.map(like -> "it looks like " + like).orElse("")
            + (other.isPresent() && !expected.isEmpty() ? "; " : "")
            + (expected.isEmpty() ? "" : "expected it to " + String.join(", and to ", expected))
            + (spec.obtain().isEmpty() ? "" : "; " + spec.obtain() + " is where to get it"));
  }

  /** Where no format tells a right one, what is short may begin by chance as another's does. */
  private static boolean isTelling(Format format, Secret secret) {
    return format.prefixes().isEmpty() && secret.reveal().length() >= SHORTEST_ALIEN;
  }

  /** Returns what {@code value} lacks; where the start is wrong nothing else is worth saying. */
  private static List<String> expected(Format format, String value) {
    if (!format.prefixes().isEmpty() && format.prefixes().stream().noneMatch(value::startsWith)) {
      return List.of("start with " + either(format.prefixes()));
    }
    List<String> expected = new ArrayList<>();
    if (value.length() < format.minLength()) {
      expected.add("have at least " + format.minLength() + " characters");
    }
    if (format.maxLength() > 0 && value.length() > format.maxLength()) {
      expected.add("have at most " + format.maxLength() + " characters");
    }
    if (!charset(format).matcher(rest(format, value)).matches()
        && !(format.charset().equals("printable") && KEY.matcher(value).matches())) {
      expected.add("be " + format.charset() + " throughout");
    }
    return expected;
  }

  private static Pattern charset(Format format) {
    return CHARSETS.getOrDefault(format.charset(), CHARSETS.get("printable"));
  }

  /** A prefix such as {@code sk_} is not bound to the charset of what follows it. */
  private static String rest(Format format, String value) {
    return format.prefixes().stream()
        .filter(value::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(prefix -> value.substring(prefix.length()))
        .orElse(value);
  }

  private static String either(List<String> prefixes) {
    int last = prefixes.size() - 1;
    return last == 0
        ? prefixes.get(0)
        : String.join(", ", prefixes.subList(0, last)) + " or " + prefixes.get(last);
  }
}
