package io.github.authdex.client.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decimal numbers in strings (the formats {@code decimal} and {@code decimal128} of a string). */
final class DecimalText {
  /** Beyond this a number without exponent would fill the memory with zeros. */
  private static final int MAX_SCALE = 10_000;

  private DecimalText() {}

  /** Returns {@code value} with text for each number in it, without exponents. */
  static Object of(Object value) {
    if (value instanceof BigDecimal number) {
      return Math.abs((long) number.scale()) > MAX_SCALE
          ? number.toString()
          : number.toPlainString();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(DecimalText::of);
    }
    if (value instanceof List<?> list) {
      List<Object> texts = new ArrayList<>(list.size());
      list.forEach(item -> texts.add(of(item)));
      return texts;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> texts = new LinkedHashMap<>();
      map.forEach((key, item) -> texts.put(key, of(item)));
      return texts;
    }
    return value;
  }

  /** Returns whether {@code tree} may be read as {@code type}, whose numbers stand in strings. */
  static boolean fits(Object tree, Type type) {
    if (tree == null) {
      return true;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (JsonFit.isWrapper(generic)) {
        return fits(tree, arguments[0]);
      }
      return generic.getRawType() == List.class ? tree instanceof List : tree instanceof Map;
    }
    return tree instanceof String && Scalar.of(BigDecimal.class).reads(tree);
  }
}
