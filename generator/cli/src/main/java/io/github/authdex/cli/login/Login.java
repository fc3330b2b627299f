package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretReference;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What a person keeps for one API.
 *
 * @param api the id of the entry
 * @param profile tells two of the same API apart, such as test and live
 * @param values by the names that the entry gives its credentials
 * @param references to values that are kept elsewhere, by the same names
 * @param variables of the server that the login is for
 * @param kept when
 */
public record Login(
    String api,
    String profile,
    Map<String, Secret> values,
    Map<String, SecretReference> references,
    Map<String, String> variables,
    Instant kept) {
  /** The profile of those that nobody named. */
  public static final String DEFAULT = "default";

  public Login {
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(kept, "kept");
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    references = Collections.unmodifiableMap(new TreeMap<>(references));
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Returns the names of all credentials of it. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(values.keySet());
    names.addAll(references.keySet());
    return names;
  }

  /**
   * Returns the credential called {@code name}, looked up where a reference says that it is.
   *
   * @param warnings is told of a file that others can read
   */
  public Optional<Secret> find(String name, Consumer<String> warnings) throws IOException {
    SecretReference reference = references.get(name);
    return reference == null
        ? Optional.ofNullable(values.get(name))
        : Optional.of(reference.resolve("the " + name + " of " + api, warnings));
  }

  /** Returns the same with all that it refers to as values. */
  public Login resolved(Consumer<String> warnings) throws IOException {
    Map<String, Secret> all = new TreeMap<>(values);
    for (String name : references.keySet()) {
      find(name, warnings).ifPresent(found -> all.put(name, found));
    }
    return new Login(api, profile, all, Map.of(), variables, kept);
  }

  /** Returns whether it is for a server with {@code values} for its variables. */
  public boolean isFor(Map<String, String> values) {
    return variables.entrySet().stream()
        .allMatch(own -> own.getValue().equals(values.getOrDefault(own.getKey(), own.getValue())));
  }

  /** Returns the entry that the catalog has of the API now. */
  public Optional<Entry> entry(Catalog catalog) {
    return catalog.named(api).map(IndexedApi::id).filter(api::equals).map(catalog::entry);
  }

  boolean is(String otherApi, String otherProfile) {
    return api.equals(otherApi) && profile.equals(otherProfile);
  }
}
