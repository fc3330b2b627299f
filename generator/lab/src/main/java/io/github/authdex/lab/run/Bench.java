package io.github.authdex.lab.run;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.lab.address.Endpoint;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.address.Site;
import io.github.authdex.lab.check.Expansion;
import io.github.authdex.lab.check.Held;
import io.github.authdex.lab.token.Tokens;
import io.github.authdex.model.ApiModel;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the checks of one API share.
 *
 * @param model the API
 * @param throwaway the credentials of this run
 * @param terms of the run
 * @param site where the API's addresses lie on the lab
 */
public record Bench(ApiModel model, Throwaway throwaway, Terms terms, Site site) {
  /** Returns the time that counts. */
  public Clock clock() {
    return terms.clock();
  }

  /** Returns the values of the credentials. */
  public Held held() {
    return throwaway.held();
  }

  /** Returns what fills templates. */
  public Expansion expansion() {
    return new Expansion(held(), site.variables());
  }

  /** Returns the name that challenges give the API. */
  public String realm() {
    return model.auth().id();
  }

  /** Returns a new store of tokens. */
  public Tokens tokens() {
    return new Tokens(
        terms.clock(), terms.tokenLife(), terms.rotateRefreshTokens(), throwaway::token);
  }

  /** Returns the name of the credential that plays {@code role}, if the lab holds it. */
  public Optional<String> credential(BoundScheme bound, String role) {
    String name = bound.credentials().getOrDefault(role, role);
    return Optional.of(name).filter(held().values()::containsKey);
  }

  /** Returns the value of the credential that plays {@code role}, or empty. */
  public String value(BoundScheme bound, String role) {
    return credential(bound, role).map(held().values()::get).orElse("");
  }

  /** Returns the scopes of a scheme that lists {@code listed}. */
  public Scopes scopes(BoundScheme bound, Set<String> listed) {
    return Scopes.of(model, bound.name(), listed);
  }

  /** Returns the endpoint at {@code url}, a template in which credentials may stand. */
  public LocatedEndpoint locate(String url, Endpoint endpoint) {
    Map<String, String> none = Map.of();
    String known = new Expansion(held(), none).known(url);
    return new LocatedEndpoint(known, site.address(known), endpoint);
  }
}
