package io.github.authdex.client.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
 * @param fallback the form of an object whose discriminator is missing or of no case, or null
 * @param unknown takes a value of no known form
 */
record UnionShape(
    String discriminator,
    Map<String, Class<?>> cases,
    List<Class<?>> forms,
    Class<?> fallback,
    Class<?> unknown) {
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
    Class<?> fallback = union.fallback() == Void.class ? null : union.fallback();
    return new UnionShape(union.discriminator(), cases, forms, fallback, union.unknown());
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
    List<Class<?>> fitting = byShape(tree, 1);
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
    if (discriminator.isEmpty() || !(tree instanceof Map<?, ?> object)) {
      return null;
    }
    Object value = object.get(discriminator);
    return value == null ? fallback : cases.getOrDefault(String.valueOf(value), fallback);
  }

  /**
   * Returns how well the best form fits {@code tree}.
   *
   * @param unions how many unions are around, this one included
   */
  int fit(Object tree, int unions) {
    Class<?> told = told(tree);
    List<Class<?>> forms = told == null ? byShape(tree, unions) : List.of(told);
    return forms.isEmpty() ? JsonFit.NONE : JsonFit.of(tree, forms.get(0), unions);
  }

  /** Returns the forms that the value may have, the most fitting first. */
  private List<Class<?>> byShape(Object tree, int unions) {
    Map<Class<?>, Integer> fits = new HashMap<>();
    forms.forEach(form -> fits.put(form, JsonFit.of(tree, form, unions)));
    return forms.stream()
        .filter(form -> fits.get(form) != JsonFit.NONE && isAllowed(form, tree))
        .sorted(Comparator.comparing((Class<?> form) -> fits.get(form)).reversed())
        .toList();
  }

  /** Returns whether a discriminator around this union, if there, tells one of its forms. */
  private boolean mayBe(String property, Object value) {
    return value == null
        || (property.equals(discriminator) && cases.containsKey(String.valueOf(value)));
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
    boolean shared = !unknown.isAnnotationPresent(JsonInline.class);
    if (!record.isRecord()) {
      return !shared && of(record).mayBe(discriminator, object.get(discriminator));
    }
    RecordShape shape = RecordShape.of(record);
    RecordShape.Property property = shape.properties().get(discriminator);
    Set<Object> constants = property == null ? Set.of() : JsonFit.constants(property.type());
    Object value = object.get(discriminator);
    if (value != null && !constants.isEmpty()) {
      return constants.contains(value);
    }
    return !shared
        && (value == null || shape.rest() != null || JsonFit.unknown(object, shape) == 0);
  }
}
