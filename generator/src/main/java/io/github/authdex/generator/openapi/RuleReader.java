package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.model.ValueRules;
import io.github.authdex.model.ValueRules.Limit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a schema says of a value beyond its form: its default and its limits. */
final class RuleReader {
  /** Longer ones tell a reader nothing. */
  private static final int LONGEST = 200;

  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  private static final Map<Limit, String> WORDS = words();

  private final Examples examples;

  RuleReader(Examples examples) {
    this.examples = examples;
  }

  private static Map<Limit, String> words() {
    Map<Limit, String> words = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      String lower = limit.name().toLowerCase(Locale.ROOT);
      words.put(
          limit, UNDERSCORE.matcher(lower).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT)));
    }
    return words;
  }

  /**
   * Returns the rules of a value.
   *
   * @param name what the value is called
   * @param places of its schema, what stands beside a reference before what that leads to
   */
  ValueRules of(String name, List<Place> places) {
    Optional<String> usual = examples.defaultOf(name, places).flatMap(RuleReader::bounded);
    Map<Limit, String> limits = new EnumMap<>(Limit.class);
    for (Place place : places) {
      WORDS.forEach(
          (limit, word) ->
              text(place.value(), word).ifPresent(text -> limits.putIfAbsent(limit, text)));
      exclude(place, "exclusiveMinimum", Limit.MINIMUM, Limit.EXCLUSIVE_MINIMUM, limits);
      exclude(place, "exclusiveMaximum", Limit.MAXIMUM, Limit.EXCLUSIVE_MAXIMUM, limits);
    }
    return usual.isEmpty() && limits.isEmpty() ? ValueRules.NONE : new ValueRules(usual, limits);
  }

  private static Optional<String> text(JsonNode schema, String word) {
    JsonNode value = schema.path(word);
    return value.isNumber() || value.isTextual() ? bounded(value.asText()) : Optional.empty();
  }

  private static Optional<String> bounded(String text) {
    return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
  }

  /** Before 3.1 a boolean says whether the limit itself is allowed. */
  private static void exclude(
      Place place, String word, Limit limit, Limit exclusive, Map<Limit, String> limits) {
    if (place.value().path(word).booleanValue() && limits.containsKey(limit)) {
      limits.put(exclusive, limits.remove(limit));
    }
  }
}
