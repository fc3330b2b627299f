package io.github.authdex.catalog;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.auth.credential.Secret;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Whether something is for tests or for real, as far as the words in its name tell. */
enum KeyMode {
  TEST("for tests", "test|sandbox|sand|dev|development|playground|staging|stg"),
  LIVE("for real", "live|prod|production");

  private final String inWords;
  private final String names;

  KeyMode(String inWords, String names) {
    this.inWords = inWords;
    this.names = names;
  }

  String inWords() {
    return inWords;
  }

  /** Returns that of a name such as {@code sk_test_} or {@code sandbox}. */
  static Optional<KeyMode> of(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
    return Arrays.stream(values())
        .filter(mode -> Arrays.stream(words).anyMatch(word -> word.matches(mode.names)))
        .findFirst();
  }

  /** Returns that of {@code secret}, where the prefixes of its format tell keys apart. */
  static Optional<KeyMode> of(Format format, Secret secret) {
    return format.prefixes().stream()
        .filter(secret.reveal()::startsWith)
        .max(Comparator.comparingInt(String::length))
        .flatMap(KeyMode::of);
  }

  /** Returns that of {@code server}: one without a name is real where another is for tests. */
  static Optional<KeyMode> of(Server server, Collection<Server> all) {
    Optional<KeyMode> told = of(server.name());
    boolean others = all.stream().anyMatch(other -> of(other.name()).equals(Optional.of(TEST)));
    return told.isEmpty() && others && server.name().isEmpty() ? Optional.of(LIVE) : told;
  }
}
