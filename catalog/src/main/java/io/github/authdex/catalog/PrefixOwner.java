package io.github.authdex.catalog;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose credentials begin in a way that no other provider's do.
 *
 * @param prefix such as {@code ghp_}
 * @param title of the API, or the provider where several APIs take it
 * @param credential what the API calls it
 * @param provider the domain of who gives it out
 */
record PrefixOwner(String prefix, String title, String credential, String provider) {
  /** A line for each prefix: its parts as above. */
  static final String FILE = "catalog.prefixes";

  private static final int SHORTEST = 3;

  /** Words that any provider may begin a key with. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?i)(test|live|prod|sand|dev|stg|preview|access|secret|console|token|key|api|pat|sat"
              + "|sk|pk|rk|ak|ck|cs|mk|ek|tk)");

  /** Returns whose {@code secret} is by the bundled catalog, as far as its beginning tells. */
  static Optional<PrefixOwner> of(Secret secret) {
    String value = secret.reveal();
    try (InputStream in = PrefixOwner.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(IndexText::columns)
          .filter(columns -> value.startsWith(columns.get(0)))
          .max(Comparator.comparingInt(columns -> columns.get(0).length()))
          .map(
              columns ->
                  new PrefixOwner(columns.get(0), columns.get(1), columns.get(2), columns.get(3)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what {@link #of} reads. */
  static String write(List<Entry> entries) {
    Map<String, TreeSet<String>> providers = new TreeMap<>();
    Map<String, PrefixOwner> owners = new TreeMap<>();
    for (Entry entry : entries) {
      for (CredentialSpec spec : entry.credentials().values()) {
        for (String prefix : spec.format().prefixes()) {
          providers.computeIfAbsent(prefix, any -> new TreeSet<>()).add(entry.provider());
          PrefixOwner owner =
              new PrefixOwner(prefix, entry.title(), spec.title(), entry.provider());
          owners.merge(prefix, owner, (first, next) -> first.with(next));
        }
      }
    }
    return owners.values().stream()
        .filter(owner -> isTelling(owner.prefix) && providers.get(owner.prefix).size() == 1)
        .map(owner -> IndexText.line(owner.prefix, owner.title, owner.credential, owner.provider))
        .collect(Collectors.joining());
  }

  private PrefixOwner with(PrefixOwner other) {
    String name = title.equals(other.title) ? title : provider;
    return new PrefixOwner(prefix, name, credential, provider);
  }

  /** A prefix of few letters, or of common words alone, begins many a key. */
  private static boolean isTelling(String prefix) {
    List<String> words =
        List.of(prefix.split("[^A-Za-z0-9]+", -1)).stream()
            .filter(word -> !COMMON.matcher(word).matches())
            .toList();
    return prefix.length() >= SHORTEST && words.stream().anyMatch(word -> word.length() > 1);
  }
}
