package io.github.authdex.auth.internal.json;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** JSON whose texts are templates. */
public final class JsonTemplate {
  private static final String FIELD = "value";

  private JsonTemplate() {}

  /**
   * Returns {@code json} with its texts filled.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  public static String text(String json, UnaryOperator<String> filling) {
    String member = JSONObjectUtils.toJSONString(Map.of(FIELD, fill(json, filling)));
    return member.substring(FIELD.length() + 4, member.length() - 1);
  }

  /**
   * Returns the value that {@code json} writes, as maps, lists, texts, numbers and truth values.
   *
   * @param filling what a text becomes; names of members stay
   * @throws IllegalArgumentException if it is not JSON
   */
  public static Object fill(String json, Function<String, ?> filling) {
    try {
      return filled(JSONObjectUtils.parse("{\"" + FIELD + "\":" + json + "}").get(FIELD), filling);
    } catch (ParseException e) {
      throw new IllegalArgumentException("Expected JSON but was " + json, e);
    }
  }

  private static Object filled(Object value, Function<String, ?> filling) {
    if (value instanceof String text) {
      return filling.apply(text);
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(filled(item, filling)));
      return items;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put((String) name, filled(member, filling)));
      return members;
    }
    return value;
  }
}
