package io.github.authdex.auth.jwt;

import io.github.authdex.auth.internal.json.JsonTemplate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a JWT says besides alg, typ, kid, iat and exp. In templates {@code {name}} stands for a
 * credential or variable, {@code {$uuid}} for a new UUID, {@code {$nonce}} for 32 random
 * hexadecimal digits, {@code {$issuedAt}} for iat (alone it is a number), {@code {$fingerprint}}
 * for the SHA-256 of the public RSA key in Base64, and {@code {$method}}, {@code {$host}} and
 * {@code {$path}} for those of the request that the JWT goes with.
 *
 * @param texts claims that are text: name to a template
 * @param others claims that are not: name to JSON, in which texts are templates
 * @param header members of the header: name to a template
 */
public record JwtContent(
    Map<String, String> texts, Map<String, String> others, Map<String, String> header) {
  /** Nothing besides. */
  public static final JwtContent NONE = new JwtContent(Map.of(), Map.of(), Map.of());

  public JwtContent {
    texts = copy(texts);
    others = copy(others);
    header = copy(header);
  }

  private static Map<String, String> copy(Map<String, String> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Returns the content that is {@code claims} of text alone. */
  public static JwtContent ofClaims(Map<String, String> claims) {
    return new JwtContent(claims, Map.of(), Map.of());
  }

  /** Returns all templates. */
  public Stream<String> templates() {
    return Stream.of(texts, others, header).flatMap(map -> map.values().stream());
  }

  /** Returns this content with its templates filled by {@code filling}. */
  JwtContent filled(UnaryOperator<String> filling) {
    return new JwtContent(
        filled(texts, filling),
        filled(others, json -> JsonTemplate.text(json, filling)),
        filled(header, filling));
  }

  private static Map<String, String> filled(
      Map<String, String> templates, UnaryOperator<String> filling) {
    Map<String, String> filled = new LinkedHashMap<>();
    templates.forEach((name, template) -> filled.put(name, filling.apply(template)));
    return filled;
  }
}
