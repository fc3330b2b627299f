package io.github.authdex.client.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What reflection says about a union, asked once a class.
 *
 * @param discriminator the property that tells the forms apart, or empty
 * @param cases the forms by its value
 * @param forms all forms, in order
 * @param unknown takes a value of no known form
 */
record UnionShape(
    String discriminator, Map<String, Class<?>> cases, List<Class<?>> forms, Class<?> unknown) {
  private static final ClassValue<UnionShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected UnionShape computeValue(Class<?> type) {
          return reflect(type);
        }
      };

  static UnionShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static UnionShape reflect(Class<?> type) {
    JsonUnion union = type.getAnnotation(JsonUnion.class);
    Map<String, Class<?>> cases = new LinkedHashMap<>();
    for (JsonUnion.Case form : union.cases()) {
      cases.put(form.value(), form.type());
    }
    List<Class<?>> forms =
        Stream.<Class<?>>of(type.getPermittedSubclasses())
            .filter(form -> form != union.unknown())
            .toList();
    return new UnionShape(union.discriminator(), cases, forms, union.unknown());
  }

  Object bind(Object tree, JsonPath path) throws JsonException {
    try {
      return JsonBinder.bind(tree, choose(tree), path);
    } catch (JsonException e) {
      return JsonBinder.bind(tree, unknown, path);
    }
  }

  private Class<?> choose(Object tree) {
    if (tree instanceof Map<?, ?> object && object.get(discriminator) instanceof String value) {
      return cases.getOrDefault(value, cases.isEmpty() ? byShape(tree) : unknown);
    }
    return byShape(tree);
  }

  private Class<?> byShape(Object tree) {
    Class<?> best = unknown;
    int most = JsonFit.NONE;
    for (Class<?> form : forms) {
      int fit = JsonFit.of(tree, form);
      if (fit > most) {
        most = fit;
        best = form;
      }
    }
    return best;
  }
}
