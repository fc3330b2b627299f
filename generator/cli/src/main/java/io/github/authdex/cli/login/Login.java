package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person keeps for one API.
 *
 * @param api the id of the entry
 * @param profile tells two of the same API apart, such as test and live
 * @param values by the names that the entry gives its credentials
 * @param variables of the server that the login is for
 * @param kept when
 */
public record Login(
    String api,
    String profile,
    Map<String, Secret> values,
    Map<String, String> variables,
    Instant kept) {
  /** The profile of those that nobody named. */
  public static final String DEFAULT = "default";

  public Login {
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(kept, "kept");
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Returns the credential called {@code name}. */
  public Optional<Secret> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns the entry that the catalog has of the API now. */
  public Optional<Entry> entry(Catalog catalog) {
    return catalog.named(api).map(IndexedApi::id).filter(api::equals).map(catalog::entry);
  }

  boolean is(String otherApi, String otherProfile) {
    return api.equals(otherApi) && profile.equals(otherProfile);
  }
}
