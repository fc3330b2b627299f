package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.json.JsonInline;
import io.github.authdex.client.json.JsonUnion;
import io.github.authdex.generator.model.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits a sealed interface for a value of several forms. A form that is a record implements it if
 * the union has a name; any other form is wrapped in a record of one component.
 */
final class UnionType {
  private static final String UNKNOWN = "Unknown";

  private final ModelTypes types;
  private final Schema.OneOf union;
  private final ClassName type;
  private final Home home;
  private final NameScope scope;
  private final TypeSpec.Builder spec;
  private final Map<TypeName, ClassName> wrappers = new LinkedHashMap<>();
  private final Map<String, ClassName> byName = new LinkedHashMap<>();

  UnionType(ModelTypes types, Schema.OneOf union, ClassName type, Home home) {
    this.types = types;
    this.union = union;
    this.type = type;
    this.home = home;
    this.scope = NameScope.ofTypesInside(type, home.scope());
    this.spec = TypeSpec.interfaceBuilder(type).addModifiers(Modifier.PUBLIC, Modifier.SEALED);
  }

  /**
   * Returns the interface.
   *
   * @param named whether records of the same package may implement it
   */
  TypeSpec.Builder emit(boolean named) {
    for (int i = 0; i < union.options().size(); i++) {
      addForm(union.options().get(i), named, i + 1);
    }
    ClassName unknown = type.nestedClass(UNKNOWN);
    spec.addPermittedSubclass(unknown)
        .addType(
            wrapper(unknown, "json", ClassName.OBJECT, "A form that this client does not know."))
        .addAnnotation(annotation(unknown));
    JavadocText.of(union.description(), "A value of several forms.").to(spec);
    return spec;
  }

  private void addForm(Schema option, boolean named, int number) {
    Optional<String> record = named ? types.recordOf(option) : Optional.empty();
    if (record.isPresent()) {
      ClassName form = types.named(record.get());
      if (byName.putIfAbsent(record.get(), form) == null) {
        spec.addPermittedSubclass(form);
      }
      return;
    }
    TypeName value = types.of(option, home, type.simpleName() + " option " + number);
    ClassName form = wrappers.computeIfAbsent(value, this::wrap);
    if (option instanceof Schema.Ref ref) {
      byName.putIfAbsent(ref.name(), form);
    }
  }

  private ClassName wrap(TypeName value) {
    ClassName form = type.nestedClass(scope.claim("Of" + simpleName(value)));
    spec.addPermittedSubclass(form).addType(wrapper(form, "value", value, "One of the forms."));
    return form;
  }

  private static String simpleName(TypeName type) {
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    if (type instanceof ParameterizedTypeName generic) {
      return generic.rawType().simpleName();
    }
    return type instanceof ArrayTypeName ? "Bytes" : "Value";
  }

  private TypeSpec wrapper(ClassName name, String component, TypeName value, String text) {
    TypeSpec.Builder wrapper =
        TypeSpec.recordBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addAnnotation(JsonInline.class)
            .addSuperinterface(type)
            .recordConstructor(
                MethodSpec.constructorBuilder().addParameter(value, component).build());
    JavadocText.of("", text).tag("param " + component, "", "the value on the wire").to(wrapper);
    return wrapper.build();
  }

  private AnnotationSpec annotation(ClassName unknown) {
    AnnotationSpec.Builder annotation =
        AnnotationSpec.builder(JsonUnion.class).addMember("unknown", "$T.class", unknown);
    if (union.discriminator().isEmpty()) {
      return annotation.build();
    }
    annotation.addMember("discriminator", "$S", union.discriminator().get());
    cases()
        .forEach(
            (value, form) ->
                annotation.addMember(
                    "cases",
                    "$L",
                    AnnotationSpec.builder(JsonUnion.Case.class)
                        .addMember("value", "$S", value)
                        .addMember("type", "$T.class", form)
                        .build()));
    return annotation.build();
  }

  /** A schema that the mapping does not mention is meant by its name (OpenAPI 3.2 §4.25). */
  private Map<String, ClassName> cases() {
    Map<String, ClassName> cases = new LinkedHashMap<>();
    union
        .mapping()
        .forEach(
            (value, name) ->
                Optional.ofNullable(byName.get(name)).ifPresent(form -> cases.put(value, form)));
    byName.forEach(
        (name, form) -> {
          if (!cases.containsValue(form)) {
            cases.putIfAbsent(name, form);
          }
        });
    return cases;
  }
}
