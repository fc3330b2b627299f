package io.github.authdex.client.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From elements to the tree that {@link JsonBinder} takes. The type that is due says what is a
 * list, an attribute or text, all of which XML leaves open; what does not fit stays in the tree, so
 * that the binder tells it.
 */
final class XmlTree {
  private XmlTree() {}

  static Object of(XmlElement element, Type type) {
    if (element.isNil()) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(element, generic);
    }
    Class<?> raw = (Class<?>) type;
    if (Scalar.of(raw) != null) {
      return element.children().isEmpty() ? text(element.text(), raw) : XmlUntyped.of(element);
    }
    if (raw.isRecord()) {
      RecordShape shape = RecordShape.of(raw);
      return shape.inline() ? of(element, shape.only().type()) : ofRecord(element, shape);
    }
    return raw.isAnnotationPresent(JsonUnion.class)
        ? ofUnion(element, UnionShape.of(raw))
        : XmlUntyped.of(element);
  }

  private static Object ofGeneric(XmlElement element, ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    Type last = arguments[arguments.length - 1];
    if (JsonFit.isWrapper(type)) {
      return of(element, last);
    }
    if (type.getRawType() == List.class) {
      boolean text = element.children().isEmpty() && !element.text().isBlank();
      return text ? element.text() : list(element.children(), last);
    }
    return members(element, element.byName(), element.attributes(), last);
  }

  static List<Object> list(List<XmlElement> items, Type type) {
    List<Object> list = new ArrayList<>();
    items.forEach(item -> list.add(of(item, type)));
    return list;
  }

  /** Returns what has no property, by name; attributes only where anything may stand. */
  static Map<String, Object> members(
      XmlElement owner,
      Map<String, List<XmlElement>> children,
      List<XmlElement.Attribute> attributes,
      Type type) {
    Map<String, Object> members = new LinkedHashMap<>();
    children.forEach((name, same) -> members.put(name, member(same, type)));
    if (type == Object.class) {
      attributes.forEach(attribute -> XmlUntyped.put(members, attribute));
      if (!owner.text().isBlank()) {
        members.put(XmlUntyped.TEXT, owner.text());
      }
    }
    return members;
  }

  private static Object member(List<XmlElement> same, Type type) {
    Type inner = inner(type);
    if (inner instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(same, list.getActualTypeArguments()[0]);
    }
    return same.size() == 1 ? of(same.get(0), type) : list(same, type);
  }

  /** Returns the type of a value that is there. */
  static Type inner(Type type) {
    return type instanceof ParameterizedType generic && JsonFit.isWrapper(generic)
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  /**
   * Returns {@code text} as a tree; nothing where a type other than text is due and there is none.
   * White space around is none of a number's (XML Schema, part 2, §4.3.6), and a truth may be a
   * digit (§3.2.2).
   */
  static Object text(String text, Class<?> type) {
    if (type == String.class || type == byte[].class) {
      return text;
    }
    String value = text.strip();
    if (value.isEmpty()) {
      return null;
    }
    if (type == Boolean.class && value.length() == 1) {
      return value.equals("1") ? "true" : value.equals("0") ? "false" : value;
    }
    return value;
  }

  /** Returns {@code text} as a tree for a value of {@code type}. */
  static Object textOf(String text, Type type) {
    if (inner(type) instanceof Class<?> raw) {
      if (Scalar.of(raw) != null) {
        return text(text, raw);
      }
      if (raw.isRecord() && RecordShape.of(raw).inline()) {
        return textOf(text, RecordShape.of(raw).only().type());
      }
    }
    return text;
  }

  private static Object ofRecord(XmlElement element, RecordShape shape) {
    XmlObject object = XmlObject.of(element, shape);
    boolean text = !object.fits() && element.children().isEmpty() && !element.text().isBlank();
    return text ? element.text() : object.tree();
  }

  /** Without a property that tells the form, the binder looks at what is there. */
  private static Object ofUnion(XmlElement element, UnionShape union) {
    Optional<Object> told = discriminator(element, union);
    Class<?> known = told.map(String::valueOf).<Class<?>>map(union.cases()::get).orElse(null);
    Class<?> form = known == null ? union.fallback() : known;
    if (form == null && !union.unknown().isAnnotationPresent(JsonInline.class)) {
      form = union.unknown();
    }
    if (form == null) {
      return XmlUntyped.of(element);
    }
    Object tree = of(element, form);
    if (told.isPresent() && tree instanceof Map<?, ?> object) {
      Map<Object, Object> whole = new LinkedHashMap<>(object);
      whole.putIfAbsent(union.discriminator(), told.get());
      return whole;
    }
    return tree;
  }

  private static Optional<Object> discriminator(XmlElement element, UnionShape union) {
    String name = union.discriminator();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Class<?>> forms = new ArrayList<>(union.forms());
    forms.add(union.unknown());
    return forms.stream()
        .map(JsonFit::unwrapped)
        .filter(Class::isRecord)
        .map(RecordShape::of)
        .filter(shape -> shape.properties().containsKey(name))
        .findFirst()
        .map(shape -> XmlObject.property(element, shape, name))
        .orElseGet(() -> element.named(name).stream().findFirst().map(XmlElement::text));
  }
}
