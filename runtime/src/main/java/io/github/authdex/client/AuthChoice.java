package io.github.authdex.client;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.async.AuthThreads;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.token.TokenStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The schemes that a caller can use, with the credentials for each. Threads may share it. */
public final class AuthChoice {
  /** No scheme at all: only operations that ask for no credential can be called. */
  public static final AuthChoice NONE = new AuthChoice(Map.of(), Map.of(), Optional.empty(), null);

  private final Map<String, Held> schemes;

  /** What was told of where the API lives, by the names of its server's variables. */
  private final Map<String, String> variables;

  private final Optional<TokenStore> tokens;

  /** Is told what the caller holds when that is used; null if nobody is. */
  private final Consumer<Map<String, Secret>> watcher;

  /** Makes what signs, for an environment and what a token must allow. */
  @FunctionalInterface
  private interface Maker {
    Authentication authenticate(
        AuthEnvironment environment, List<String> scopes, Consumer<Map<String, Secret>> watcher);
  }

  /** What the caller holds now, by the API's names. */
  private record Held(
      BoundScheme scheme,
      Maker maker,
      Supplier<CompletableFuture<Map<String, Secret>>> credentials) {}

  private AuthChoice(
      Map<String, Held> schemes,
      Map<String, String> variables,
      Optional<TokenStore> tokens,
      Consumer<Map<String, Secret>> watcher) {
    this.watcher = watcher;
    this.schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
    this.variables = Map.copyOf(variables);
    this.tokens = tokens;
  }

  private static AuthChoice of(Held held) {
    return new AuthChoice(Map.of(held.scheme().name(), held), Map.of(), Optional.empty(), null);
  }

  /**
   * Returns the choice of {@code scheme} alone.
   *
   * @param credentials by the API's names for them
   * @param scopes what a token is to allow; none leaves it to each operation's requirement
   */
  public static AuthChoice of(
      BoundScheme scheme, Map<String, Secret> credentials, String... scopes) {
    Map<String, Secret> kept = Map.copyOf(credentials);
    Credentials fixed = Credentials.of(kept);
    List<String> own = List.of(scopes);
    Maker maker =
        (environment, asked, watcher) -> {
          if (watcher != null) {
            watcher.accept(kept);
          }
          return authenticate(scheme, fixed, environment, own, asked);
        };
    return of(new Held(scheme, maker, () -> done(kept)));
  }

  /**
   * Returns the choice of {@code scheme} alone, with what {@code source} gives for each call.
   *
   * @param source gives credentials by the API's names for them
   * @param scopes what a token is to allow; none leaves it to each operation's requirement
   */
  public static AuthChoice of(BoundScheme scheme, CredentialSource source, String... scopes) {
    List<String> own = List.of(scopes);
    Maker maker =
        (environment, asked, watcher) ->
            Authentication.from(
                watcher == null ? source : new WatchedSource(source, watcher),
                environment.clock(),
                given -> authenticate(scheme, given, environment, own, asked));
    return of(new Held(scheme, maker, () -> asked(source)));
  }

  private static CompletableFuture<Map<String, Secret>> done(Map<String, Secret> kept) {
    return CompletableFuture.completedFuture(kept);
  }

  private static CompletableFuture<Map<String, Secret>> asked(CredentialSource source) {
    return CompletableFuture.supplyAsync(() -> source, AuthThreads.getting())
        .thenCompose(one -> Futures.now(() -> Map.copyOf(one.current().values())));
  }

  /**
   * @param own scopes that the caller wants
   * @param asked scopes that the operation needs
   */
  private static Authentication authenticate(
      BoundScheme scheme,
      Credentials held,
      AuthEnvironment environment,
      List<String> own,
      List<String> asked) {
    Authentication made =
        scheme.scheme().authenticate(scheme.roles(held), environment, either(own, asked));
    return ScopeGuard.of(made, scheme, asked);
  }

  private static List<String> either(List<String> own, List<String> asked) {
    return own.isEmpty() ? asked : own;
  }

  /** Returns the choice of these schemes and {@code other}'s. */
  public AuthChoice and(AuthChoice other) {
    Map<String, Held> all = new LinkedHashMap<>(schemes);
    all.putAll(other.schemes);
    Map<String, String> told = new HashMap<>(variables);
    told.putAll(other.variables);
    return new AuthChoice(all, told, tokens.or(() -> other.tokens), watcher);
  }

  /** Returns the same with what a login told of where the API lives, and where its tokens are. */
  AuthChoice found(Map<String, String> variables, TokenStore tokens) {
    return new AuthChoice(schemes, variables, Optional.of(tokens), watcher);
  }

  /** Returns the same, of which {@code watcher} is told what the caller holds when it is used. */
  AuthChoice watched(Consumer<Map<String, Secret>> watcher) {
    return new AuthChoice(schemes, variables, tokens, watcher);
  }

  /** Returns where the proofs of all schemes stand in a request. */
  List<WirePlace> places() {
    return schemes.values().stream()
        .flatMap(held -> held.scheme().scheme().places().stream())
        .toList();
  }

  Map<String, String> variables() {
    return variables;
  }

  Optional<TokenStore> tokens() {
    return tokens;
  }

  /** Returns the names of the schemes that the caller can use. */
  Set<String> names() {
    return schemes.keySet();
  }

  /**
   * Returns the first alternative of {@code requirement} of which the caller holds all schemes; if
   * there is none, but a request without credential is allowed, the anonymous one.
   */
  Optional<Alternative> alternative(AuthRequirement requirement) {
    Optional<Alternative> held =
        requirement.alternatives().stream()
            .filter(alternative -> !alternative.isAnonymous())
            .filter(alternative -> schemes.keySet().containsAll(alternative.names()))
            .findFirst();
    return held.isEmpty() && requirement.isOptional() ? Optional.of(Alternative.of()) : held;
  }

  /** Returns what authenticates by all schemes of {@code alternative}, which the caller holds. */
  Authentication authentication(Alternative alternative, AuthEnvironment environment) {
    return Authentication.all(
        alternative.schemes().entrySet().stream()
            .map(part -> maker(part.getKey()).authenticate(environment, part.getValue(), watcher))
            .toList());
  }

  /** Returns what the caller holds for all schemes of {@code alternative}, by the API's names. */
  CompletableFuture<Map<String, Secret>> held(Alternative alternative) {
    CompletableFuture<Map<String, Secret>> all = done(Map.of());
    for (String name : alternative.names()) {
      all = all.thenCombine(schemes.get(name).credentials().get(), AuthChoice::joined);
    }
    return watcher == null ? all : all.whenComplete((held, failure) -> tell(held));
  }

  private void tell(Map<String, Secret> held) {
    if (held != null) {
      watcher.accept(held);
    }
  }

  private static Map<String, Secret> joined(Map<String, Secret> one, Map<String, Secret> other) {
    Map<String, Secret> all = new HashMap<>(other);
    all.putAll(one);
    return all;
  }

  private Maker maker(String scheme) {
    return schemes.get(scheme).maker();
  }

  /**
   * Returns {@code given} with the headers that go with requests by {@code alternative}.
   *
   * @throws IllegalArgumentException if the caller must give one that is not there
   */
  Headers headers(Alternative alternative, Headers given) {
    Headers all = given;
    for (String name : alternative.names()) {
      for (FixedHeader header : schemes.get(name).scheme().headers()) {
        boolean there = all.first(header.name()).isPresent();
        if (!there && header.value().isPresent()) {
          all = all.with(header.name(), header.value().get());
        } else if (!there && header.required()) {
          throw new IllegalArgumentException(
              "Expected a value for the header \""
                  + header.name()
                  + "\", which requests by \""
                  + name
                  + "\" need; set it with header(name, value)");
        }
      }
    }
    return all;
  }
}
