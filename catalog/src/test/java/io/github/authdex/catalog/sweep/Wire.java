package io.github.authdex.catalog.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a scheme looks on the wire, as somebody states it.
 *
 * @param kind as entries have it
 * @param facts {@code in}, {@code name}, {@code prefix}, {@code username}, {@code password}, or the
 *     flow and URLs of OAuth; what is not stated is not there. A value that the caller holds is
 *     {@code {}}, also within a text
 */
record Wire(String kind, Map<String, String> facts) {
  /** What a caller holds. */
  static final String HELD = "{}";

  private static final String AUTHORIZATION = "authorization";

  Wire {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /**
   * Returns a key or token that is sent as it is.
   *
   * @param prefix in front of it; empty if nobody says whether there is one
   */
  static Wire key(String in, String name, Optional<String> prefix) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("in", in);
    facts.put("name", name);
    prefix.ifPresent(text -> facts.put("prefix", text));
    boolean bearer =
        in.equals("header")
            && name.equalsIgnoreCase(AUTHORIZATION)
            && prefix.filter(text -> text.equalsIgnoreCase("Bearer ")).isPresent();
    return new Wire(bearer ? "bearer" : "apikey", facts);
  }

  /** Returns HTTP Basic; a user name or password that is not known is empty. */
  static Wire basic(Optional<String> username, Optional<String> password) {
    Map<String, String> facts = new LinkedHashMap<>();
    username.ifPresent(text -> facts.put("username", text));
    password.ifPresent(text -> facts.put("password", text));
    return new Wire("basic", facts);
  }

  /** Returns a flow of OAuth 2, under OpenAPI's name; a URL that is empty is not stated. */
  static Wire oauth2(String flow, String authorizationUrl, String tokenUrl) {
    Map<String, String> facts = new LinkedHashMap<>(Map.of("flow", flow));
    facts.putAll(oauth1(authorizationUrl, tokenUrl).facts());
    return new Wire("oauth2", facts);
  }

  /** Returns OAuth 1; a URL that is empty is not stated. */
  static Wire oauth1(String authorizationUrl, String tokenUrl) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("authorizationUrl", authorizationUrl);
    facts.put("tokenUrl", tokenUrl);
    facts.values().removeIf(String::isEmpty);
    return new Wire("oauth1", facts);
  }

  boolean isOAuth() {
    return kind.startsWith("oauth");
  }

  /** Returns a fact, or empty text. */
  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  /** Returns whether nothing is missing that two would have to agree on. */
  boolean isWhole() {
    return switch (kind) {
      case "apikey", "bearer" -> facts.containsKey("prefix");
      case "basic" -> facts.size() == 2;
      default -> facts.containsKey("tokenUrl");
    };
  }

  /** Returns whether both are whole and say the same, whatever they call it. */
  boolean isSame(Wire other) {
    return isWhole() && other.isWhole() && plain().equals(other.plain());
  }

  /** The names of fields and of Bearer have no case (RFC 9110 §5.1, §11.1). */
  private Map<String, String> plain() {
    Map<String, String> plain = new LinkedHashMap<>();
    plain.put("kind", kind.equals("bearer") ? "apikey" : kind);
    facts.forEach((name, value) -> plain.put(name, value.replaceAll("\\{[^{}]*\\}", HELD)));
    if (fact("in").equals("header")) {
      plain.computeIfPresent("name", (name, value) -> value.toLowerCase(Locale.ROOT));
      plain.computeIfPresent(
          "prefix", (name, value) -> value.equalsIgnoreCase("Bearer ") ? "Bearer " : value);
    }
    return plain;
  }

  @Override
  public String toString() {
    return kind
        + facts.entrySet().stream()
            .map(fact -> " " + fact.getKey() + " \"" + fact.getValue() + "\"")
            .collect(Collectors.joining());
  }
}
