package io.github.authdex.lab.run;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.oauth2.TokenTerms;
import io.github.authdex.lab.address.AddressMap;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.check.TemplateExpansion;
import io.github.authdex.lab.check.ThrowawayValues;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenLedger;
import io.github.authdex.model.ApiModel;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
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
 * @param ledger told of each token that is issued
 */
public record RunContext(
    ApiModel model,
    ThrowawayCredentials throwaway,
    RunTerms terms,
    AddressMap site,
    TokenLedger ledger) {
  /** Returns the time that counts. */
  public Clock clock() {
    return terms.clock();
  }

  /** Returns the values of the credentials. */
  public ThrowawayValues held() {
    return throwaway.held();
  }

  /** Returns what fills templates. */
  public TemplateExpansion expansion() {
    return new TemplateExpansion(held(), site.variables());
  }

  /** Returns the name that challenges give the API. */
  public String realm() {
    return model.auth().id();
  }

  /** Returns a new store of tokens. */
  public IssuedTokens tokens() {
    return new IssuedTokens(
        terms.clock(), terms.tokenLife(), terms.rotateRefreshTokens(), throwaway::token, ledger);
  }

  /** Returns a new store of tokens that live as {@code tokens} says, where it does. */
  public IssuedTokens tokens(TokenTerms tokens) {
    Duration usual = terms.tokenLife();
    Duration said = tokens.accessSeconds().map(Duration::ofSeconds).orElse(usual);
    return new IssuedTokens(
        terms.clock(),
        said.compareTo(usual) < 0 ? said : usual,
        tokens.rotates().orElse(terms.rotateRefreshTokens()),
        tokens.refreshSeconds().map(Duration::ofSeconds),
        throwaway::token,
        ledger);
  }

  /** Returns what answers that bring a token tell of where the API lives, by JSON pointer. */
  public Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    for (Server server : model.servers()) {
      for (ServerVariable variable : server.variables().values()) {
        variable
            .from()
            .filter(from -> from.token().isPresent())
            .ifPresent(from -> told.putIfAbsent(from.token().get(), told(server, variable, from)));
      }
    }
    return told;
  }

  /** Returns what answers to calls tell of where the API lives. */
  public Map<ValueRequest, String> asked() {
    Map<ValueRequest, String> asked = new LinkedHashMap<>();
    for (Server server : model.servers()) {
      for (ServerVariable variable : server.variables().values()) {
        variable
            .from()
            .filter(from -> from.request().isPresent())
            .ifPresent(
                from -> asked.putIfAbsent(from.request().get(), told(server, variable, from)));
      }
    }
    return asked;
  }

  private String told(Server server, ServerVariable variable, VariableSource from) {
    String place = "{" + variable.name() + "}";
    String origin = server.url().replaceFirst("^([a-z]+://[^/]*).*", "$1");
    String url = origin.contains(place) ? origin : server.url();
    return site.fill(from.wholeUrl() ? url : place);
  }

  /**
   * Returns the name of what plays {@code role}, a credential, a part of one or a template, if the
   * lab holds it.
   */
  public Optional<String> credential(BoundScheme bound, String role) {
    String name = bound.player(role);
    return Optional.of(name).filter(held().values()::containsKey);
  }

  /** Returns the value of the credential that plays {@code role}, or empty. */
  public String value(BoundScheme bound, String role) {
    return credential(bound, role).map(held().values()::get).orElse("");
  }

  /** Returns the scopes of a scheme that lists {@code listed}. */
  public SchemeScopes scopes(BoundScheme bound, Set<String> listed) {
    return SchemeScopes.of(model, bound.name(), listed);
  }

  /** Returns the endpoint at {@code url}, a template in which credentials may stand. */
  public LocatedEndpoint locate(String url, AuthEndpoint endpoint) {
    String known = known(url);
    return new LocatedEndpoint(known, site.address(known), endpoint, true);
  }

  /** Returns {@code url} with the credentials in place of their names. */
  public String known(String url) {
    Map<String, String> none = Map.of();
    return new TemplateExpansion(held(), none).known(url);
  }
}
