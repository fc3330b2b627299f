package io.github.authdex.generator.emit.javaclient;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.emit.javaclient.EchoedClient.Arrived;
import io.github.authdex.generator.emit.javaclient.ExpectedParameters.Pair;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request carries what the document's schemes ask for, and nothing where it asks none.
 */
final class EchoedAuth {
  static final String VALUE = "s3cret-Value";

  private static final String PAIR =
      Base64.getEncoder().encodeToString((VALUE + ":" + VALUE).getBytes(StandardCharsets.UTF_8));

  private EchoedAuth() {}

  /** Returns what is wrong, if something is. */
  static Optional<String> flaw(DescribedOperation operation, Arrived arrived) {
    List<List<JsonNode>> alternatives = operation.security();
    boolean carries = arrived.toString().contains(VALUE) || arrived.toString().contains(PAIR);
    if (alternatives.stream().allMatch(List::isEmpty)) {
      return carries ? Optional.of("carries a credential that nobody asks for") : Optional.empty();
    }
    boolean met =
        alternatives.stream()
            .anyMatch(each -> each.stream().allMatch(scheme -> isMet(scheme, arrived)));
    return met
        ? Optional.empty()
        : Optional.of("no alternative of " + alternatives + " is met by " + arrived.headers());
  }

  private static boolean isMet(JsonNode scheme, Arrived arrived) {
    String authorization = header(arrived, "authorization");
    String name = scheme.path("name").asText();
    return switch (scheme.path("type").asText()) {
      case "apiKey" ->
          switch (scheme.path("in").asText()) {
            case "header" ->
                header(arrived, name).contains(VALUE) || header(arrived, name).contains(PAIR);
            case "cookie" -> header(arrived, "cookie").contains(name + "=" + VALUE);
            default ->
                ExpectedParameters.pairs(String.valueOf(arrived.uri().getRawQuery()))
                    .contains(new Pair(name, VALUE));
          };
      case "oauth2", "openIdConnect" -> authorization.equals("Bearer " + VALUE);
      case "http" ->
          switch (scheme.path("scheme").asText().toLowerCase(Locale.ROOT)) {
            case "basic" -> authorization.equals("Basic " + PAIR);
            case "bearer" -> authorization.equals("Bearer " + VALUE);
            default -> authorization.contains(VALUE);
          };
      default -> false;
    };
  }

  static String header(Arrived arrived, String name) {
    return arrived.headers().entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(each -> String.join(", ", each.getValue()))
        .findFirst()
        .orElse("");
  }
}
