package io.github.authdex.generator.emit.javaclient;

import static io.github.authdex.model.ValueRules.Limit.EXCLUSIVE_MAXIMUM;
import static io.github.authdex.model.ValueRules.Limit.EXCLUSIVE_MINIMUM;
import static io.github.authdex.model.ValueRules.Limit.MAXIMUM;
import static io.github.authdex.model.ValueRules.Limit.MAX_ITEMS;
import static io.github.authdex.model.ValueRules.Limit.MAX_LENGTH;
import static io.github.authdex.model.ValueRules.Limit.MINIMUM;
import static io.github.authdex.model.ValueRules.Limit.MIN_ITEMS;
import static io.github.authdex.model.ValueRules.Limit.MIN_LENGTH;
import static io.github.authdex.model.ValueRules.Limit.MULTIPLE_OF;
import static io.github.authdex.model.ValueRules.Limit.PATTERN;

import io.github.authdex.model.ValueRules;
import io.github.authdex.model.ValueRules.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in words what a document sets for a value: its limits, and what is taken without it. */
final class RuleText {
  /** Bounds of types, which say nothing of the value. */
  private static final Set<String> USUAL =
      Set.of(
          "2147483647",
          "-2147483648",
          "9223372036854775807",
          "-9223372036854775808",
          "4294967295",
          "9007199254740991",
          "-9007199254740991");

  private static final Set<String> EMPTY = Set.of("\"\"", "[]", "{}");

  private RuleText() {}

  /**
   * Returns one or two sentences without the last full stop, or nothing.
   *
   * @param description what the document says in its own words, which is not said twice
   */
  static String of(ValueRules rules, String description) {
    List<String> sentences = new ArrayList<>();
    List<String> limits = limits(rules.limits());
    if (!limits.isEmpty()) {
      String all = String.join(", ", limits);
      sentences.add(all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1));
    }
    rules
        .defaultValue()
        .filter(value -> !EMPTY.contains(value))
        .map(RuleText::plain)
        .filter(value -> !tells(description, value))
        .ifPresent(value -> sentences.add("If left out: " + value));
    return String.join(". ", sentences);
  }

  private static String plain(String json) {
    boolean text = json.length() > 1 && json.startsWith("\"") && json.endsWith("\"");
    return text ? json.substring(1, json.length() - 1) : json;
  }

  private static boolean tells(String description, String value) {
    return description.toLowerCase(Locale.ROOT).contains("default") && description.contains(value);
  }

  private static List<String> limits(Map<Limit, String> limits) {
    List<String> words = new ArrayList<>();
    Optional<String> least = bound(limits, MINIMUM);
    Optional<String> most = bound(limits, MAXIMUM);
    range(least, most, "", "").ifPresent(words::add);
    bound(limits, EXCLUSIVE_MINIMUM).ifPresent(limit -> words.add("more than " + limit));
    bound(limits, EXCLUSIVE_MAXIMUM).ifPresent(limit -> words.add("less than " + limit));
    bound(limits, MULTIPLE_OF).ifPresent(limit -> words.add("a multiple of " + limit));
    count(limits, MIN_LENGTH, MAX_LENGTH, "character").ifPresent(words::add);
    bound(limits, PATTERN).ifPresent(pattern -> words.add("matches " + pattern));
    count(limits, MIN_ITEMS, MAX_ITEMS, "item").ifPresent(words::add);
    return words;
  }

  private static Optional<String> bound(Map<Limit, String> limits, Limit limit) {
    return Optional.ofNullable(limits.get(limit)).filter(value -> !USUAL.contains(value));
  }

  private static Optional<String> count(
      Map<Limit, String> limits, Limit least, Limit most, String what) {
    Optional<String> lower = bound(limits, least).filter(value -> !value.equals("0"));
    return range(lower, bound(limits, most), " " + what, "s");
  }

  private static Optional<String> range(
      Optional<String> least, Optional<String> most, String what, String several) {
    if (least.isPresent() && least.equals(most)) {
      return least.map(limit -> "exactly " + counted(limit, what, several));
    }
    if (least.isPresent() && most.isPresent()) {
      return Optional.of(least.get() + " to " + counted(most.get(), what, several));
    }
    return least
        .map(limit -> "at least " + counted(limit, what, several))
        .or(() -> most.map(limit -> "at most " + counted(limit, what, several)));
  }

  private static String counted(String count, String what, String several) {
    return count + what + (count.equals("1") ? "" : several);
  }
}
