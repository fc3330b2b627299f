package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.generator.model.AuthModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the example values of a document, as JSON. What is a credential by its name never leaves
 * the document: people paste their own.
 */
final class Examples {
  /** Beyond this an example is data, and nobody reads it. */
  private static final int MAX_LENGTH = 100_000;

  private final References references;
  private final Set<String> keys;

  /**
   * @param auth the document's, whose keys are no examples under any name
   */
  Examples(References references, AuthModel auth) {
    this.references = references;
    this.keys =
        auth.schemes().values().stream()
            .map(BoundScheme::scheme)
            .filter(ApiKeyScheme.class::isInstance)
            .map(scheme -> ((ApiKeyScheme) scheme).name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /**
   * Returns the first value that one of {@code owners} shows, or else the first default.
   *
   * @param name what the value is called, or empty
   */
  Optional<String> of(String name, List<Place> owners) {
    boolean secret =
        isSecret(name) || owners.stream().anyMatch(o -> o.text("format").equals("password"));
    return secret
        ? Optional.empty()
        : owners.stream()
            .flatMap(owner -> shown(owner).stream())
            .findFirst()
            .or(() -> owners.stream().flatMap(owner -> usual(owner).stream()).findFirst())
            .flatMap(Examples::text);
  }

  /** Returns the value for {@code mediaType} in 2.0's {@code examples} of a response. */
  Optional<String> ofResponse(Place response, String mediaType) {
    return Optional.of(response.get("examples").get(mediaType))
        .filter(Place::exists)
        .flatMap(Examples::text);
  }

  private Optional<Place> shown(Place owner) {
    for (String name : List.of("example", "x-example")) {
      if (owner.get(name).exists()) {
        return Optional.of(owner.get(name));
      }
    }
    for (Place entry : owner.get("examples").members()) {
      Place example = references.follow(entry);
      for (String name : List.of("value", "dataValue")) {
        if (example.get(name).exists()) {
          return Optional.of(example.get(name));
        }
      }
    }
    return owner.get("examples").items().stream().findFirst();
  }

  private static Optional<Place> usual(Place owner) {
    return DefaultCheck.isSound(owner) ? Optional.of(owner.get("default")) : Optional.empty();
  }

  private static Optional<String> text(Place place) {
    JsonNode value = place.value();
    String text = (value.isContainerNode() ? withoutSecrets(value) : value).toString();
    return text.length() > MAX_LENGTH ? Optional.empty() : Optional.of(text);
  }

  private boolean isSecret(String name) {
    return keys.contains(name.toLowerCase(Locale.ROOT)) || SecretWords.isSecret(name);
  }

  /** Returns {@code value} with a placeholder in each member that is a secret by its name. */
  private static JsonNode withoutSecrets(JsonNode value) {
    if (value.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode(value.size());
      value.forEach(item -> items.add(withoutSecrets(item)));
      return items;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      boolean secret = member.getValue().isTextual() && SecretWords.isSecret(member.getKey());
      if (secret) {
        object.put(member.getKey(), "<" + member.getKey() + ">");
      } else {
        object.set(member.getKey(), withoutSecrets(member.getValue()));
      }
    }
    return object;
  }
}
