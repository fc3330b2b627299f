package io.github.authdex.generator.lab;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.generator.model.ApiModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the checks of one API share.
 *
 * @param model the API
 * @param throwaway the credentials of this run
 * @param options of the run
 * @param site where the API's addresses lie on the lab
 */
record Bench(ApiModel model, Throwaway throwaway, LabOptions options, Site site) {
  /** Returns the values of the credentials. */
  Held held() {
    return throwaway.held();
  }

  /** Returns what fills templates. */
  Expansion expansion() {
    return new Expansion(held(), site.variables());
  }

  /** Returns the name that challenges give the API. */
  String realm() {
    return model.auth().id();
  }

  /** Returns a new store of tokens. */
  Tokens tokens() {
    return new Tokens(
        options.clock(), options.tokenLife(), options.rotateRefreshTokens(), throwaway::token);
  }

  /** Returns the name of the credential that plays {@code role}, if the lab holds it. */
  Optional<String> credential(BoundScheme bound, String role) {
    String name = bound.credentials().getOrDefault(role, role);
    return Optional.of(name).filter(held().values()::containsKey);
  }

  /** Returns the value of the credential that plays {@code role}, or empty. */
  String value(BoundScheme bound, String role) {
    return credential(bound, role).map(held().values()::get).orElse("");
  }

  /** Returns the scopes of a scheme that lists {@code listed}. */
  Scopes scopes(BoundScheme bound, Set<String> listed) {
    return Scopes.of(model, bound.name(), listed);
  }

  /** Returns the endpoint at {@code url}, a template in which credentials may stand. */
  LocatedEndpoint locate(String url, Endpoint endpoint) {
    Map<String, String> none = Map.of();
    String known = new Expansion(held(), none).known(url);
    return new LocatedEndpoint(known, site.address(known), endpoint);
  }
}
