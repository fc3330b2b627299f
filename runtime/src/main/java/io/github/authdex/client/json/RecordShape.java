package io.github.authdex.client.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What reflection says about a record, asked once a class.
 *
 * @param properties the named components, or the methods of a wide record that find properties, by
 *     the property's name
 * @param rest the component for all other properties, or null
 * @param wide whether {@code rest} is the one component and has all properties
 * @param inline whether the record is on the wire what its one component is
 * @param constructor the canonical one
 * @param discriminator what tells that an object is this record, or null
 * @param constants what the record's own constants are on the wire, if it is inline
 */
record RecordShape(
    Map<String, Property> properties,
    Property rest,
    boolean wide,
    boolean inline,
    Constructor<?> constructor,
    JsonDiscriminator discriminator,
    Set<Object> constants) {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return reflect(type);
        }
      };

  /**
   * A component, or a method that finds a property.
   *
   * @param type of its value
   * @param accessor gives the value
   * @param index its place in the constructor, if it is a component
   * @param required whether the property is always there
   * @param takesNull whether null is a value of the property as good as others
   * @param readOnly whether only answers have it
   * @param writeOnly whether only requests have it
   * @param text whether its numbers stand in strings
   * @param xml where it stands in XML
   */
  record Property(
      Type type,
      Method accessor,
      int index,
      boolean required,
      boolean takesNull,
      boolean readOnly,
      boolean writeOnly,
      boolean text,
      XmlPlace xml) {
    static Property of(RecordComponent component, int index) {
      JsonName name = component.getAnnotation(JsonName.class);
      Class<?> type = component.getType();
      boolean whole = type != Optional.class && type != JsonNullable.class;
      return new Property(
          component.getGenericType(),
          component.getAccessor(),
          index,
          whole || (name != null && name.required()),
          type == Optional.class || type == Object.class,
          name != null && name.readOnly(),
          name != null && name.writeOnly(),
          name != null && name.text(),
          XmlPlace.of(name(component), component.getAnnotation(XmlNode.class)));
    }

    static Property of(Method accessor, JsonProperty property) {
      return new Property(
          accessor.getGenericReturnType(),
          accessor,
          -1,
          property.required(),
          property.nullable(),
          property.readOnly(),
          property.writeOnly(),
          property.text(),
          XmlPlace.of(property.value(), accessor.getAnnotation(XmlNode.class)));
    }

    Object of(Record value) {
      try {
        return accessor.invoke(value);
      } catch (IllegalAccessException e) {
        throw inaccessible(accessor.getDeclaringClass(), e);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static RecordShape reflect(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Map<String, Property> properties = new LinkedHashMap<>();
    Property rest = null;
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      if (component.isAnnotationPresent(JsonRest.class)) {
        rest = Property.of(component, i);
      } else {
        properties.put(name(component), Property.of(component, i));
      }
    }
    Map<String, Property> found = found(type);
    properties.putAll(found);
    boolean inline = type.isAnnotationPresent(JsonInline.class);
    Set<Object> constants =
        inline ? constants(type, properties.values().iterator().next()) : Set.of();
    return new RecordShape(
        properties,
        rest,
        !found.isEmpty(),
        inline,
        constructor(type, components),
        type.getAnnotation(JsonDiscriminator.class),
        constants);
  }

  /** Returns the properties that methods find, by name: methods come in no certain order. */
  private static Map<String, Property> found(Class<?> type) {
    Map<String, Property> found = new TreeMap<>();
    for (Method method : type.getDeclaredMethods()) {
      JsonProperty property = method.getAnnotation(JsonProperty.class);
      if (property != null) {
        found.put(property.value(), Property.of(method, property));
      }
    }
    return found;
  }

  private static String name(RecordComponent component) {
    JsonName name = component.getAnnotation(JsonName.class);
    return name == null ? component.getName() : name.value();
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      return type.getDeclaredConstructor(
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e); // Every record has its canonical constructor.
    }
  }

  Object create(Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (IllegalAccessException e) {
      throw inaccessible(constructor.getDeclaringClass(), e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (InstantiationException e) {
      throw new AssertionError(e); // A record is not abstract.
    }
  }

  /** Returns the one component of an inline record. */
  Property only() {
    return properties.values().iterator().next();
  }

  private static Set<Object> constants(Class<?> type, Property only) {
    Set<Object> constants = new HashSet<>();
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
        try {
          constants.add(
              JsonUnbinder.WHOLE.tree(
                  only.of((Record) field.get(null)), only.type(), JsonPath.ROOT));
        } catch (IllegalAccessException e) {
          throw inaccessible(type, e);
        }
      }
    }
    return Set.copyOf(constants);
  }

  private static IllegalStateException inaccessible(Class<?> type, IllegalAccessException e) {
    return new IllegalStateException(
        "Expected a public record in an exported package but "
            + type.getName()
            + " is not accessible; export its package to io.github.authdex.runtime",
        e);
  }
}
