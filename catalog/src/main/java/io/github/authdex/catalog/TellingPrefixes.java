package io.github.authdex.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds credentials in texts by the way they begin, such as {@code ghp_}: those of which the
 * bundled catalog knows that nobody else's begin so. Threads may share it.
 */
public final class TellingPrefixes {
  /** Shorter ones are names and examples. */
  private static final int SHORTEST = 16;

  private final Map<Character, List<PrefixOwner>> owners = new HashMap<>();

  private TellingPrefixes() {}

  /**
   * A credential in a text.
   *
   * @param start where it begins
   * @param end where it ends, exclusive
   * @param whose the API's title, and what the API calls it
   */
  public record Found(int start, int end, String whose) {}

  /** Returns those of the bundled catalog. */
  public static TellingPrefixes bundled() {
    TellingPrefixes prefixes = new TellingPrefixes();
    try (InputStream in = PrefixOwner.class.getResourceAsStream(PrefixOwner.FILE)) {
      new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(prefixes::add);
      return prefixes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    List<String> columns = IndexText.columns(line);
    PrefixOwner owner =
        new PrefixOwner(columns.get(0), columns.get(1), columns.get(2), columns.get(3));
    owners.computeIfAbsent(owner.prefix().charAt(0), first -> new ArrayList<>()).add(owner);
  }

  /** Returns whose {@code value} is, if it looks like a credential as a whole. */
  public Optional<String> whose(String value) {
    return at(value, 0).filter(found -> found.end == value.length()).map(Found::whose);
  }

  /** Returns the credentials in {@code text}, in order. */
  public List<Found> in(String text) {
    List<Found> all = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean begins = at == 0 || !isWord(text.charAt(at - 1));
      Optional<Found> found = begins ? at(text, at) : Optional.empty();
      found.ifPresent(all::add);
      at = found.map(Found::end).orElse(at + 1);
    }
    return all;
  }

  private Optional<Found> at(String text, int start) {
    List<PrefixOwner> candidates = start < text.length() ? owners.get(text.charAt(start)) : null;
    if (candidates == null) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(owner -> text.startsWith(owner.prefix(), start))
        .max((one, other) -> one.prefix().length() - other.prefix().length())
        .flatMap(owner -> credential(text, start, owner));
  }

  private static Optional<Found> credential(String text, int start, PrefixOwner owner) {
    int end = start + owner.prefix().length();
    boolean digit = false;
    while (isInside(text, end)) {
      digit |= Character.isDigit(text.charAt(end));
      end++;
    }
    return digit && end - start >= SHORTEST
        ? Optional.of(new Found(start, end, owner.title() + " (" + owner.credential() + ")"))
        : Optional.empty();
  }

  /** A dot at the end is a sentence's. */
  private static boolean isInside(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    boolean joined = at + 1 < text.length() && isWord(text.charAt(at + 1));
    return isWord(c) || c == '-' || (c == '.' && joined);
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
