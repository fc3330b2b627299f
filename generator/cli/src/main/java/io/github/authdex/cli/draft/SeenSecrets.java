package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.credential.SecretNames;
import io.github.authdex.cli.call.PathSecrets;
import io.github.authdex.cli.call.SecretValues;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secrets in what was read, none of which may be in what is written. */
final class SeenSecrets {
  /** Below this a text is a word that stands in many places; it counts where it stands alone. */
  private static final int WORD = 8;

  private static final int LEAST = 3;

  /** What stands for a secret and is none. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{?\\w+}?|\\{\\{[^{}]+}}|<[^<>]+>|\\{[^{}]+}|x+|X+|\\*+|\\.+|…");

  /** What stands in answers under names of secrets, and is everybody's word. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?i)bearer|basic|token|digest|oauth2?|api|key|jwt|header|query|cookie|body|json|form|true"
              + "|false|null|none|get|post|put|read|write|user|admin|https?://[^?#@\\s]*");

  private final Map<String, String> places = new LinkedHashMap<>();

  /** Notes {@code value}, and the other forms in which it may be met. */
  void add(String place, String value) {
    String plain = value.strip();
    boolean word = PLACEHOLDER.matcher(plain).matches() || COMMON.matcher(plain).matches();
    if (plain.length() >= LEAST && !word) {
      places.putIfAbsent(plain, place);
      places.putIfAbsent(URLEncoder.encode(plain, StandardCharsets.UTF_8), place);
    }
  }

  /** Notes all that is secret by its name or its shape in {@code request} and its answer. */
  void addAll(SeenRequest request) {
    SecretValues values =
        new SecretValues(
            SecretNames::isSecret, (name, value) -> add(name + " of " + request.where(), value));
    request.headers().forEach(field -> values.header(field.name(), field.value()));
    values.url(request.url());
    values.content(request.content());
    PathSecrets.likely(
        request.url(), (name, value) -> add("the path of " + request.where(), value));
    request.declared().forEach(proof -> addAll(request.where(), proof));
    request
        .answer()
        .ifPresent(
            answer -> {
              answer.headers().forEach(field -> values.header(field.name(), field.value()));
              Cookies.of(answer)
                  .forEach(cookie -> add("a cookie of " + request.where(), cookie.value()));
              values.content(answer.content());
            });
  }

  void addAll(String where, Proof proof) {
    proof.values().forEach(value -> add("the credential of " + where, value));
  }

  /** Returns the place of a secret that stands in {@code text}, which says {@code entry}. */
  Optional<String> in(String text, JsonNode entry) {
    return places.entrySet().stream()
        .filter(
            secret ->
                secret.getKey().length() >= WORD
                    ? text.contains(secret.getKey())
                    : isValue(entry, secret.getKey().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What names a field is the schema's or the API's word. */
  private static boolean isValue(JsonNode node, String word) {
    if (node.isValueNode()) {
      return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
          .matcher(node.asText().toLowerCase(Locale.ROOT))
          .find();
    }
    for (JsonNode child : node) {
      if (isValue(child, word)) {
        return true;
      }
    }
    return false;
  }
}
