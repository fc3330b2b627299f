package io.github.authdex.catalog;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Compares what a caller holds with what a right credential looks like: a test key for a live one,
 * a key of another API and a cut-off paste are seen before the server refuses them.
 */
public final class CredentialShape {
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

  private CredentialShape() {}

  /**
   * Returns a sentence for each of {@code specs} that {@code held} has and that does not look like
   * a right one. None shows anything of a value.
   */
  public static List<String> doubts(Collection<CredentialSpec> specs, Credentials held) {
    List<String> doubts = new ArrayList<>();
    for (CredentialSpec spec : specs) {
      held.find(spec.name()).flatMap(secret -> doubt(spec, secret)).ifPresent(doubts::add);
    }
    return doubts;
  }

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

  private static Optional<String> doubt(CredentialSpec spec, Secret secret) {
    List<String> expected = new ArrayList<>(expected(spec.format(), secret.reveal()));
    spec.parts().values().stream()
        .filter(part -> part.find(secret).isEmpty())
        .map(part -> "be " + part.form())
        .distinct()
        .forEach(expected::add);
    return expected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            spec.env()
                + " does not look like a right \""
                + spec.title()
                + "\": expected it to "
                + String.join(", and to ", expected)
                + (spec.obtain().isEmpty() ? "" : "; " + spec.obtain() + " is where to get it"));
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
