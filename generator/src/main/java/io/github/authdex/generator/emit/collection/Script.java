package io.github.authdex.generator.emit.collection;

/** What scripts of a collection do, in the order in which they run. */
public enum Script {
  /** Composes values of parts of credentials. */
  COMPOSE_VALUES("authdex_values"),

  /** Asks a server for what a URL needs. */
  ASK_VALUES("authdex_asked"),

  /** Fetches access tokens. */
  FETCH_TOKENS("authdex_tokens"),

  /** Logs in. */
  LOG_IN("authdex_sessions"),

  /** Dates the JWTs that the tool signs. */
  DATE_JWTS("authdex_jwts"),

  /** Makes and signs JWTs, where the tool signs none. */
  SIGN_JWTS("authdex_signed_jwts"),

  /** Signs each request. */
  SIGN("authdex_signatures");

  private final String variable;

  Script(String variable) {
    this.variable = variable;
  }

  /** Returns the variable of the collection that holds what it must know of the API, as JSON. */
  public String variable() {
    return variable;
  }
}
