package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.catalog.source.SecretText;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.Operation.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the example values of a document, as JSON. What is a credential by its name or its form
 * never leaves the document: people paste their own.
 */
final class Examples {
  /** Beyond this an example is data, and nobody reads it. */
  private static final int MAX_LENGTH = 100_000;

  private static final int MAX_EXAMPLES = 10;

  private final References references;
  private final boolean wanted;
  private final Set<String> keys;

  /**
   * @param auth the document's, whose keys are no examples under any name
   * @param wanted whether somebody will show them; defaults are read in any case
   */
  Examples(References references, AuthModel auth, boolean wanted) {
    this.references = references;
    this.wanted = wanted;
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
    if (!wanted) {
      return Optional.empty();
    }
    return open(name, owners, first(owners, this::shown).or(() -> first(owners, Examples::usual)));
  }

  /** Returns what the first of {@code owners} to name a default is where it is left out. */
  Optional<String> defaultOf(String name, List<Place> owners) {
    return open(name, owners, first(owners, Examples::usual));
  }

  private Optional<String> open(String name, List<Place> owners, Optional<Place> found) {
    return found.isEmpty() || isSecret(name) || owners.stream().anyMatch(Examples::isPassword)
        ? Optional.empty()
        : found.filter(place -> !isRandom(place.value())).flatMap(Examples::text);
  }

  /** Returns all values that the first of {@code owners} to show any shows, or else the default. */
  List<Example> all(List<Place> owners) {
    if (!wanted || owners.stream().anyMatch(Examples::isPassword)) {
      return List.of();
    }
    for (Place owner : owners) {
      List<Example> shown = named(owner);
      if (!shown.isEmpty()) {
        return shown;
      }
    }
    return first(owners, Examples::usual).flatMap(Examples::text).map(Examples::unnamed).stream()
        .toList();
  }

  private List<Example> named(Place owner) {
    List<Place> entries = owner.get("examples").members();
    if (entries.isEmpty() || owner.first("example").isPresent()) {
      return shown(owner).flatMap(Examples::text).map(Examples::unnamed).stream().toList();
    }
    List<Example> named = new ArrayList<>();
    for (Place entry : entries) {
      Place example = references.follow(entry);
      String summary = example.text("summary").strip();
      String name = summary.isEmpty() ? entry.key() : summary;
      example
          .first("value", "dataValue")
          .flatMap(Examples::text)
          .filter(text -> named.size() < MAX_EXAMPLES)
          .ifPresent(text -> named.add(new Example(name, text)));
    }
    return named;
  }

  private static Example unnamed(String value) {
    return new Example("", value);
  }

  /**
   * A single value that nobody would think up is somebody's; in a whole body it is mostly an ID.
   */
  private static boolean isRandom(JsonNode value) {
    return value.isTextual() && SecretText.random(value.asText()).isPresent();
  }

  private static Optional<Place> first(
      List<Place> owners, Function<Place, Optional<Place>> example) {
    for (Place owner : owners) {
      Optional<Place> found = example.apply(owner);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isPassword(Place owner) {
    return owner.text("format").equals("password");
  }

  /** Returns the value for {@code mediaType} in 2.0's {@code examples} of a response. */
  Optional<Example> ofResponse(Place response, String mediaType) {
    return Optional.of(response.get("examples").get(mediaType))
        .filter(place -> wanted && place.exists())
        .flatMap(Examples::text)
        .map(Examples::unnamed);
  }

  private Optional<Place> shown(Place owner) {
    Optional<Place> example = owner.first("example", "x-example");
    if (example.isPresent()) {
      return example;
    }
    Place examples = owner.get("examples");
    for (Place entry : examples.members()) {
      Optional<Place> value = references.follow(entry).first("value", "dataValue");
      if (value.isPresent()) {
        return value;
      }
    }
    return examples.items().stream().findFirst();
  }

  private static Optional<Place> usual(Place owner) {
    return DefaultCheck.isSound(owner) ? Optional.of(owner.get("default")) : Optional.empty();
  }

  private static Optional<String> text(Place place) {
    JsonNode value = place.value();
    if (isKnownSecret(value)) {
      return Optional.empty();
    }
    String text = (hasSecret(value) ? withoutSecrets(value) : value).toString();
    return text.length() > MAX_LENGTH ? Optional.empty() : Optional.of(text);
  }

  private boolean isSecret(String name) {
    return keys.contains(name.toLowerCase(Locale.ROOT)) || SecretWords.isSecret(name);
  }

  private static boolean hasSecret(JsonNode value) {
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (isSecret(member)) {
        return true;
      }
    }
    for (JsonNode part : value) {
      if (isKnownSecret(part) || (part.isContainerNode() && hasSecret(part))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSecret(Map.Entry<String, JsonNode> member) {
    return member.getValue().isTextual()
        && (SecretWords.isSecret(member.getKey()) || isKnownSecret(member.getValue()));
  }

  private static boolean isKnownSecret(JsonNode value) {
    return value.isTextual() && SecretText.known(value.textValue()).isPresent();
  }

  /** Returns {@code value} with a placeholder in each place of a secret. */
  private static JsonNode withoutSecrets(JsonNode value) {
    if (isKnownSecret(value)) {
      return JsonNodeFactory.instance.textNode("<secret>");
    }
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
      if (isSecret(member)) {
        object.put(member.getKey(), "<" + member.getKey() + ">");
      } else {
        object.set(member.getKey(), withoutSecrets(member.getValue()));
      }
    }
    return object;
  }
}
