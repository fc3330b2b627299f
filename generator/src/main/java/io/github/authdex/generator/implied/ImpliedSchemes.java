package io.github.authdex.generator.implied;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.generator.openapi.AuthorizationWords;
import io.github.authdex.generator.openapi.Slug;
import io.github.authdex.model.AuthModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemes of an API and those that its parameters imply, each made once. */
final class ImpliedSchemes {
  private static final int SHORT = 200;

  /** What sends a token as such; an apiKey in Authorization holds one. */
  private static final Set<String> TOKENS = Set.of("bearer", "oauth2", "oidc", "apikey");

  private final String id;
  private final Map<String, BoundScheme> schemes;
  private final Map<String, CredentialSpec> credentials;
  private final Set<String> declared;
  private final Set<String> unusable;
  private final List<WirePlace> declaredPlaces;

  ImpliedSchemes(AuthModel auth) {
    this.id = auth.id();
    this.schemes = new LinkedHashMap<>(auth.schemes());
    this.credentials = new LinkedHashMap<>(auth.credentials());
    this.declared = Set.copyOf(schemes.keySet());
    this.unusable = auth.unusable().keySet();
    this.declaredPlaces =
        schemes.values().stream()
            .flatMap(scheme -> scheme.scheme().places().stream())
            .distinct()
            .toList();
  }

  Map<String, BoundScheme> schemes() {
    return schemes;
  }

  Map<String, CredentialSpec> credentials() {
    return credentials;
  }

  boolean isDeclared(String name) {
    return declared.contains(name);
  }

  /** Returns the name of the scheme that sends {@code listed}: one that is there, or a new one. */
  String of(ListedCredential listed) {
    AuthScheme scheme = scheme(listed);
    Optional<String> known =
        schemes.values().stream()
            .filter(bound -> isSame(bound, scheme, listed.place()))
            .map(BoundScheme::name)
            .findFirst();
    return known.orElseGet(() -> add(listed, scheme));
  }

  private boolean isSame(BoundScheme bound, AuthScheme scheme, WirePlace place) {
    boolean there = bound.scheme().places().stream().anyMatch(place::isSame);
    return bound.scheme().equals(scheme)
        || (there && scheme instanceof ApiKeyScheme && isOpen(bound))
        || (scheme instanceof BearerScheme && isDeclared(bound.name()) && sendsToken(bound.name()));
  }

  /** A header that is not described holds what the document's scheme for it says. */
  private boolean isOpen(BoundScheme bound) {
    return isDeclared(bound.name()) || bound.scheme() instanceof ApiKeyScheme;
  }

  private static AuthScheme scheme(ListedCredential listed) {
    return listed.isAuthorization()
        ? AuthorizationWords.scheme(listed.description())
        : ApiKeyScheme.of(listed.place().in(), listed.name());
  }

  private String add(ListedCredential listed, AuthScheme scheme) {
    String name = free(listed);
    Map<String, String> roles = new LinkedHashMap<>();
    boolean single = scheme.roles().size() == 1;
    for (CredentialRole role : scheme.roles()) {
      roles.put(role.name(), credential(single ? listed.name() : role.name(), role, listed));
    }
    schemes.put(
        name,
        BoundScheme.builder(name, scheme)
            .description(listed.description())
            .credentials(roles)
            .build());
    return name;
  }

  private boolean isFree(String name) {
    return !schemes.containsKey(name) && !unusable.contains(name);
  }

  private String free(ListedCredential listed) {
    String name = listed.name();
    if (isFree(name)) {
      return name;
    }
    String placed = name + " in " + listed.place().in();
    String free = placed;
    for (int number = 2; !isFree(free); number++) {
      free = placed + " " + number;
    }
    return free;
  }

  /** What is called the same in another place is the same, and is asked for once. */
  private String credential(String name, CredentialRole role, ListedCredential listed) {
    Optional<String> same =
        schemes.values().stream()
            .filter(bound -> !isDeclared(bound.name()))
            .filter(bound -> bound.scheme() instanceof ApiKeyScheme key && key.name().equals(name))
            .map(bound -> bound.credentials().get(role.name()))
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    String free = name;
    while (credentials.containsKey(free)) {
      free += "Parameter";
    }
    credentials.put(free, spec(free, role, listed));
    return free;
  }

  private CredentialSpec spec(String name, CredentialRole role, ListedCredential listed) {
    Set<String> taken =
        credentials.values().stream().map(CredentialSpec::env).collect(Collectors.toSet());
    String env = Slug.environment(id, name);
    while (taken.contains(env)) {
      env += "_PARAMETER";
    }
    String text = listed.description();
    boolean whole = listed.isAuthorization() && role.name().equals("key");
    boolean brief = text.length() <= SHORT && text.indexOf('\n') < 0 && role.name().equals("key");
    return new CredentialSpec(
        name,
        whole ? "The whole value of the header Authorization, its first word included" : name,
        brief ? text : "",
        "",
        env,
        role.secret(),
        role.optional(),
        CredentialSpec.Format.UNKNOWN);
  }

  /** Returns whether {@code scheme} writes {@code place}. */
  boolean writes(String scheme, WirePlace place) {
    return places(scheme).stream().anyMatch(place::isSame);
  }

  /** Returns the places that the schemes write that were there before. */
  List<WirePlace> places() {
    return declaredPlaces;
  }

  private List<WirePlace> places(String scheme) {
    BoundScheme bound = schemes.get(scheme);
    return bound == null ? List.of() : bound.scheme().places();
  }

  /** Returns whether what {@code scheme} sends is a token, in the header where tokens go. */
  boolean sendsToken(String scheme) {
    BoundScheme bound = schemes.get(scheme);
    return writes(scheme, WirePlace.AUTHORIZATION) && TOKENS.contains(bound.scheme().kind());
  }

  /** Returns whether {@code scheme} sends a key of the sort of {@code listed}. */
  boolean sendsSameSort(String scheme, ListedCredential listed) {
    BoundScheme bound = schemes.get(scheme);
    return bound != null
        && bound.scheme() instanceof ApiKeyScheme key
        && SuspectNames.sort(key.name()) == listed.sort();
  }
}
