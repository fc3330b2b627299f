package io.github.authdex.auth.jwt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What turns a JWT into an access token.
 *
 * @param url where the JWT is sent, by POST; a template
 * @param as how it is sent
 * @param parameters what goes with an assertion, such as {@code client_id}: name to a template
 * @param tokenField where the answer keeps the token, as a JSON pointer
 * @param expiresField where the answer keeps the life in seconds, or the instant of expiry
 * @param scopes name to what it allows
 */
public record JwtExchange(
    String url,
    As as,
    Map<String, String> parameters,
    String tokenField,
    String expiresField,
    Map<String, String> scopes) {
  public JwtExchange {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(as, "as");
    Objects.requireNonNull(tokenField, "tokenField");
    Objects.requireNonNull(expiresField, "expiresField");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
  }

  /** Returns all templates. */
  public List<String> templates() {
    List<String> templates = new ArrayList<>(List.of(url));
    templates.addAll(parameters.values());
    return templates;
  }

  /** How the JWT is sent. */
  public enum As {
    /** The grant of RFC 7523 §2.1. */
    ASSERTION,
    /** The Authorization header. */
    BEARER
  }

  /**
   * Returns a builder of an exchange that answers as RFC 6749 §5.1 has it.
   *
   * @param url where the JWT is sent, by POST; a template
   * @param as how it is sent
   */
  public static Builder builder(String url, As as) {
    return new Builder(url, as);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String url;
    private final As as;
    private Map<String, String> parameters = Map.of();
    private String tokenField = "/access_token";
    private String expiresField = "/expires_in";
    private Map<String, String> scopes = Map.of();

    private Builder(String url, As as) {
      this.url = url;
      this.as = as;
    }

    /** Sets what goes with an assertion, such as {@code client_id}: name to a template. */
    public Builder parameters(Map<String, String> parameters) {
      this.parameters = parameters;
      return this;
    }

    /** Sets where the answer keeps the token, as a JSON pointer. */
    public Builder tokenField(String tokenField) {
      this.tokenField = tokenField;
      return this;
    }

    /** Sets where the answer keeps the life in seconds, or the instant of expiry. */
    public Builder expiresField(String expiresField) {
      this.expiresField = expiresField;
      return this;
    }

    /** Sets the scopes: name to what it allows. */
    public Builder scopes(Map<String, String> scopes) {
      this.scopes = scopes;
      return this;
    }

    /** Returns what was collected. */
    public JwtExchange build() {
      return new JwtExchange(url, as, parameters, tokenField, expiresField, scopes);
    }
  }
}
