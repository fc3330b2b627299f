package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.TypeName;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of an object as components of a record.
 *
 * @param all in the document's order
 * @param scope has their names, and that of the record's builder method
 */
record RecordFields(List<RecordField> all, NameScope scope) {
  /** A constructor takes at most 255 arguments (JVMS §4.3.3). */
  private static final int MAX_COMPONENTS = 200;

  /**
   * Returns the fields of {@code object}.
   *
   * @param home takes the types that have no name
   * @param prefix of what such types are called after
   * @param inherited fields by property, which keep their name and, if the schema is the same,
   *     their type
   */
  static RecordFields of(
      ModelTypes types,
      Schema.ObjectOf object,
      InlineTypeHome home,
      String prefix,
      Map<String, RecordField> inherited) {
    NameScope scope = NameScope.ofMembers();
    scope.claim(RecordBuilder.FACTORY);
    Map<String, String> names = new HashMap<>();
    object.properties().stream()
        .filter(property -> inherited.containsKey(property.name()))
        .forEach(
            property ->
                names.put(property.name(), scope.claim(inherited.get(property.name()).name())));
    List<String> others =
        object.properties().stream()
            .map(Schema.Property::name)
            .filter(name -> !names.containsKey(name))
            .toList();
    names.putAll(scope.claimAll(others, name -> JavaNames.member(name, "value")));
    List<RecordField> fields = new ArrayList<>();
    for (Schema.Property property : object.properties()) {
      String name = names.get(property.name());
      RecordField base = inherited.get(property.name());
      Optional<TypeName> decimals = types.decimals(property.schema());
      TypeName type =
          base != null && base.property().schema().equals(property.schema())
              ? base.type()
              : decimals.orElseGet(
                  () -> types.ofNamed(property.schema(), home, prefix, property.name()));
      fields.add(new RecordField(name, type, decimals.isPresent(), property, types.xml(property)));
    }
    return new RecordFields(List.copyOf(fields), scope);
  }

  /** Returns whether a record of them would be more than a constructor takes. */
  boolean isWide() {
    return all.size() > MAX_COMPONENTS;
  }

  /** Returns whether a record of them has the method that {@code field} has in another one. */
  boolean hasLike(RecordField field) {
    return !isWide()
        && all.stream()
            .anyMatch(
                each ->
                    each.name().equals(field.name())
                        && each.componentType().equals(field.componentType()));
  }
}
