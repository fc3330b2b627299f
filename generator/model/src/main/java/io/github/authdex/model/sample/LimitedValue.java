package io.github.authdex.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.authdex.model.ValueRules;
import io.github.authdex.model.ValueRules.Limit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Brings a value that was made within the limits of its document, but for patterns. */
final class LimitedValue {
  /** No document makes us write more than a person reads. */
  private static final int MAX_LENGTH = 1_000;

  private static final int MAX_ITEMS = 20;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LimitedValue() {}

  static JsonNode of(JsonNode value, ValueRules rules) {
    if (rules.limits().isEmpty()) {
      return value;
    } else if (value.isNumber()) {
      return number(value, rules);
    } else if (value.isTextual() && value.textValue().equals("string")) {
      return text(value.textValue(), rules);
    }
    return value instanceof ArrayNode list ? list(list, rules) : value;
  }

  private static JsonNode number(JsonNode value, ValueRules rules) {
    BigDecimal number = value.decimalValue();
    BigDecimal step = value.isIntegralNumber() ? BigDecimal.ONE : new BigDecimal("0.5");
    Optional<BigDecimal> least =
        limit(rules, Limit.MINIMUM)
            .or(() -> limit(rules, Limit.EXCLUSIVE_MINIMUM).map(each -> each.add(step)));
    Optional<BigDecimal> most =
        limit(rules, Limit.MAXIMUM)
            .or(() -> limit(rules, Limit.EXCLUSIVE_MAXIMUM).map(each -> each.subtract(step)));
    BigDecimal within = least.map(number::max).orElse(number);
    within = most.map(within::min).orElse(within);
    BigDecimal unit = limit(rules, Limit.MULTIPLE_OF).orElse(BigDecimal.ZERO);
    if (unit.signum() > 0 && unit.precision() < MAX_ITEMS) {
      within = within.divide(unit, 0, RoundingMode.UP).multiply(unit);
    }
    return JSON.numberNode(
        value.isIntegralNumber() ? within.setScale(0, RoundingMode.DOWN) : within);
  }

  private static JsonNode text(String text, ValueRules rules) {
    int least = count(rules, Limit.MIN_LENGTH, 0, MAX_LENGTH);
    int most = count(rules, Limit.MAX_LENGTH, MAX_LENGTH, MAX_LENGTH);
    StringBuilder limited = new StringBuilder(text);
    while (limited.length() < least) {
      limited.append(text);
    }
    boolean cut = limited.length() > most || least > text.length();
    limited.setLength(cut ? Math.min(most, Math.max(least, 1)) : limited.length());
    return JSON.textNode(limited.toString());
  }

  private static JsonNode list(ArrayNode list, ValueRules rules) {
    int least = count(rules, Limit.MIN_ITEMS, 0, MAX_ITEMS);
    if (count(rules, Limit.MAX_ITEMS, MAX_ITEMS, MAX_ITEMS) == 0) {
      list.removeAll();
    }
    while (!list.isEmpty() && list.size() < least) {
      list.add(list.get(0).deepCopy());
    }
    return list;
  }

  private static int count(ValueRules rules, Limit limit, int otherwise, int most) {
    return limit(rules, limit)
        .map(each -> each.min(BigDecimal.valueOf(most)).max(BigDecimal.ZERO).intValue())
        .orElse(otherwise);
  }

  private static Optional<BigDecimal> limit(ValueRules rules, Limit limit) {
    try {
      return Optional.ofNullable(rules.limits().get(limit)).map(BigDecimal::new);
    } catch (NumberFormatException e) {
      return Optional.empty(); // Draft 4 has true and false there.
    }
  }
}
