package io.github.authdex.client.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /**
   * Returns the value in {@code tree} in the form that it has.
   *
   * @throws JsonException if no form takes it, not even {@link #unknown}
   */
  Object bind(Object tree, JsonPath path, JsonBinder binder) throws JsonException {
    Class<?> told = told(tree);
    if (told != null) {
      return bindAs(told, tree, path, binder);
    }
    List<Class<?>> fitting = byShape(tree);
    return fitting.isEmpty()
        ? binder.bind(tree, unknown, path)
        : bindFirst(fitting, tree, path, binder);
  }

  private Object bindAs(Class<?> form, Object tree, JsonPath path, JsonBinder binder)
      throws JsonException {
    try {
      return binder.bind(tree, form, path);
    } catch (JsonException e) {
      return binder.bind(tree, unknown, path);
    }
  }

  /**
   * Prefers a form without misfits; only the outermost union tries, so that the cost is bounded.
   */
  private Object bindFirst(List<Class<?>> fitting, Object tree, JsonPath path, JsonBinder binder)
      throws JsonException {
    if (!binder.isTrial()) {
      for (Class<?> form : fitting) {
        List<Misfit> misfits = new ArrayList<>();
        Object bound = bindAs(form, tree, path, binder.trial(misfits::add));
        if (misfits.isEmpty()) {
          return bound;
        }
      }
    }
    return bindAs(fitting.get(0), tree, path, binder);
  }

  /** Returns the form that the discriminator tells, or null if it tells none. */
  private Class<?> told(Object tree) {
    return tree instanceof Map<?, ?> object && object.get(discriminator) != null
        ? cases.get(String.valueOf(object.get(discriminator)))
        : null;
  }

  /** Returns the forms that the value may have, the most fitting first. */
  private List<Class<?>> byShape(Object tree) {
    return forms.stream()
        .filter(form -> JsonFit.of(tree, form) != JsonFit.NONE && isAllowed(form, tree))
        .sorted(Comparator.comparing((Class<?> form) -> JsonFit.of(tree, form)).reversed())
        .toList();
  }

  /**
   * Returns whether {@code form} may be meant by a discriminator that is missing, or whose value no
   * case knows: if the form's own constants have the value, or if it has none and would lose
   * nothing.
   */
  private boolean isAllowed(Class<?> form, Object tree) {
    if (discriminator.isEmpty() || !(tree instanceof Map<?, ?> object)) {
      return true;
    }
    Class<?> record = JsonFit.unwrapped(form);
    if (!record.isRecord()) {
      return false;
    }
    RecordShape shape = RecordShape.of(record);
    RecordShape.Property property = shape.properties().get(discriminator);
    Set<Object> constants =
        property == null ? Set.of() : JsonFit.constants(property.type());
    Object value = object.get(discriminator);
    if (value != null && !constants.isEmpty()) {
      return constants.contains(value);
    }
    boolean shared = !unknown.isAnnotationPresent(JsonInline.class);
    return !shared
        && (value == null || shape.rest() != null || JsonFit.unknown(object, shape) == 0);
  }
}
