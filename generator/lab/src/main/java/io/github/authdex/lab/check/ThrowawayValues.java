package io.github.authdex.lab.check;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The throw-away values of an API's credentials, by name. */
public final class ThrowawayValues implements Credentials {
  private static final int SHORTEST_MASKED = 4;

  private final Map<String, String> values;

  public ThrowawayValues(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  @Override
  public Optional<Secret> find(String name) {
    return Optional.ofNullable(values.get(name)).map(Secret::of);
  }

  /** Returns the values by name, in the API's order. */
  public Map<String, String> values() {
    return values;
  }

  /** Returns whether {@code value} is the one of {@code credential}; {@code ""} names none. */
  public boolean is(String value, String credential) {
    return SameText.of(value, credential.isEmpty() ? "" : values.get(credential));
  }

  /** Says how a wrong {@code value} differs from that of {@code credential}, showing neither. */
  public String describe(String value, String credential) {
    if (credential.isEmpty()) {
      return "a value where an empty one belongs";
    }
    for (Map.Entry<String, String> other : values.entrySet()) {
      if (SameText.of(value, other.getValue())) {
        return "the credential \"" + other.getKey() + "\" where \"" + credential + "\" belongs";
      }
    }
    return NearMiss.describe(value, values.get(credential))
        .map(how -> "the credential \"" + credential + "\" " + how)
        .orElse("another value than the credential \"" + credential + "\"");
  }

  /** Returns {@code text} with every value in it hidden. */
  public String mask(String text) {
    String masked = text;
    for (String value : secrets()) {
      masked = masked.replace(value, "***");
    }
    return masked;
  }

  /** Returns the values that must not be shown, the longest first. */
  public List<String> secrets() {
    List<String> longestFirst = new ArrayList<>();
    values.forEach((name, value) -> longestFirst.add(isFixed(name, value) ? "" : value));
    longestFirst.removeIf(value -> value.length() < SHORTEST_MASKED);
    longestFirst.sort(Comparator.comparing(String::length).reversed());
    return longestFirst;
  }

  /** A word that the API fixes is called by itself, and no secret. */
  private static boolean isFixed(String name, String value) {
    return name.equals(value);
  }
}
