package io.github.authdex.site.view;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Flow.Pkce;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A flow of OAuth 2.0 as an API has it.
 *
 * @param title what people call it
 * @param who whether a person takes part, in words
 * @param endpoints with their addresses
 * @param pkce whether a code challenge is taken, in words; empty where the flow has none
 * @param scopes what may be asked for
 * @param diagram who says what
 */
public record FlowView(
    String title,
    String who,
    List<Endpoint> endpoints,
    String pkce,
    List<Scope> scopes,
    SequenceDiagram diagram) {
  public FlowView {
    endpoints = List.copyOf(endpoints);
    scopes = List.copyOf(scopes);
  }

  /**
   * An address of the flow.
   *
   * @param use what it is for
   * @param url where it is, with braces where a variable stands
   */
  public record Endpoint(String use, String url) {}

  /**
   * What a token may be allowed.
   *
   * @param name as it is asked for
   * @param meaning what it allows, or empty
   */
  public record Scope(String name, String meaning) {}

  /** Returns how many scopes there are, in words. */
  public String scopeCount() {
    return scopes.size() == 1 ? "1 scope" : scopes.size() + " scopes";
  }

  /** Returns whether there is a scope. */
  public boolean hasScopes() {
    return !scopes.isEmpty();
  }

  /**
   * Returns {@code flow} of the API at {@code api}, an address.
   *
   * @param id of its picture, unique on the page
   */
  static FlowView of(OAuth2Flow flow, String api, String id) {
    return new FlowView(
        title(flow),
        switch (flow.type()) {
          case AUTHORIZATION_CODE, IMPLICIT -> "A person consents in the browser.";
          case DEVICE_AUTHORIZATION -> "A person types a code on another device.";
          case CLIENT_CREDENTIALS -> "Without a person: the app acts for itself.";
          case PASSWORD -> "The app is given the person's password.";
          case TOKEN_EXCHANGE -> "A token of another issuer is exchanged.";
        },
        endpoints(flow),
        flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE ? pkce(flow.pkce()) : "",
        scopes(flow.scopes()),
        new FlowDiagram(flow, api).draw(id));
  }

  /** Returns what people call {@code flow}. */
  static String title(OAuth2Flow flow) {
    return switch (flow.type()) {
      case AUTHORIZATION_CODE -> "Authorization code";
      case CLIENT_CREDENTIALS -> "Client credentials";
      case PASSWORD -> "Password";
      case IMPLICIT -> "Implicit";
      case DEVICE_AUTHORIZATION -> "Device authorization";
      case TOKEN_EXCHANGE -> "Token exchange";
    };
  }

  private static String pkce(Pkce pkce) {
    return switch (pkce) {
      case REQUIRED -> "required";
      case SUPPORTED -> "taken, and worth sending";
      case UNSUPPORTED -> "refused";
      case UNKNOWN -> "not known: the entry does not say";
    };
  }

  private static List<Endpoint> endpoints(OAuth2Flow flow) {
    List<Endpoint> endpoints = new ArrayList<>();
    add(endpoints, "Authorization endpoint", flow.authorizationUrl());
    add(endpoints, "Device endpoint", flow.deviceAuthorizationUrl());
    add(endpoints, "Token endpoint", flow.tokenUrl());
    add(endpoints, "Refresh endpoint", flow.refreshUrl());
    add(endpoints, "Revocation endpoint", flow.revocationUrl());
    return endpoints;
  }

  private static void add(List<Endpoint> endpoints, String use, Optional<String> url) {
    url.ifPresent(address -> endpoints.add(new Endpoint(use, address)));
  }

  static List<Scope> scopes(Map<String, String> scopes) {
    return scopes.entrySet().stream()
        .map(scope -> new Scope(scope.getKey(), scope.getValue()))
        .toList();
  }

  /** Returns the host in {@code url}; what stands there where it has variables. */
  static String host(String url) {
    try {
      String host = URI.create(url.replaceAll("[{}]", "_")).getHost();
      if (host != null && url.indexOf('{') < 0) {
        return host;
      }
    } catch (IllegalArgumentException e) {
      return ""; // A template may stand for the whole.
    }
    return url.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
  }
}
