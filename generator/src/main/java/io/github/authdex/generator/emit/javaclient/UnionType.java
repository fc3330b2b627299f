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
import io.github.authdex.model.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits a sealed interface for a value of several forms. A form that is a record implements it if
 * either has no name but the other's or both have one; any other is wrapped in a record of one
 * component, which a method {@code of} makes.
 */
final class UnionType {
  private static final String UNKNOWN = "Unknown";
  private static final int MAX_PROPERTIES = 200;

  private final ModelTypes types;
  private final Schema.OneOf union;
  private final ClassName type;
  private final InlineTypeHome home;
  private final NameScope scope;
  private final NameScope methods = NameScope.ofMembers();
  private final OptionHints hints;
  private final TypeSpec.Builder spec;
  private final Map<TypeName, ClassName> wrappers = new LinkedHashMap<>();
  private final Map<String, ClassName> byName = new LinkedHashMap<>();
  private final Map<ClassName, Schema.Enumeration> only = new LinkedHashMap<>();

  UnionType(ModelTypes types, Schema.OneOf union, ClassName type, InlineTypeHome home) {
    this.types = types;
    this.union = union;
    this.type = type;
    this.home = home;
    this.scope = NameScope.ofTypesInside(type, home.scope());
    this.hints = new OptionHints(union.options());
    this.spec = TypeSpec.interfaceBuilder(type).addModifiers(Modifier.PUBLIC, Modifier.SEALED);
  }

  /** Returns the interface of a union with a name, which types of the same package implement. */
  TypeSpec.Builder emitNamed(String name) {
    for (Schema option : union.options()) {
      types
          .member(option, name, union)
          .ifPresentOrElse(this::addMember, () -> addWrapper(option, name));
    }
    union.base().ifPresent(base -> types.shared(name, union).forEach(this::addAccessor));
    return finish(union.base().map(base -> types.fields(name)));
  }

  /** Returns the interface of a union without a name, whose forms all are wrapped. */
  TypeSpec.Builder emit(String hint) {
    for (Schema option : union.options()) {
      addWrapper(option, "");
    }
    return finish(union.base().map(base -> RecordFields.of(types, base, home, hint, Map.of())));
  }

  private TypeSpec.Builder finish(Optional<RecordFields> base) {
    ClassName unknown = type.nestedClass(UNKNOWN);
    TypeSpec other =
        base.map(fields -> open(unknown, fields))
            .orElseGet(
                () ->
                    wrapper(
                        unknown,
                        "json",
                        ClassName.OBJECT,
                        "A form that this client does not know."));
    UnionFactories.of(type, wrappers, only, methods).forEach(spec::addMethod);
    spec.addPermittedSubclass(unknown).addType(other).addAnnotation(annotation(unknown));
    JavadocText.of(union.description(), "A value of several forms.").to(spec);
    return spec;
  }

  private void addAccessor(RecordField field) {
    methods.claim(field.name());
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(field.name())
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(field.componentType());
    JavadocText.of(field.property().description(), "Returns " + field.fallback() + ".")
        .tag("return", "", "the value")
        .to(accessor);
    spec.addMethod(accessor.build());
  }

  /** Returns the record of a value that is of the base alone, or of a form that came later. */
  private TypeSpec open(ClassName unknown, RecordFields fields) {
    Schema.ObjectOf base = union.base().orElseThrow();
    Schema.ObjectOf described =
        new Schema.ObjectOf(
            base.properties(), base.additional(), "A form that this client does not know.");
    return RecordType.open(types, described, fields, unknown, home)
        .addModifiers(Modifier.STATIC)
        .addSuperinterface(type)
        .build();
  }

  private void addMember(String name) {
    ClassName form = types.named(name);
    if (byName.putIfAbsent(name, form) == null) {
      spec.addPermittedSubclass(form);
    }
  }

  private void addWrapper(Schema option, String name) {
    if (option instanceof Schema.Ref ref && ref.name().equals(name)) {
      return;
    }
    String hint = hints.of(option, type.simpleName());
    if (option instanceof Schema.ObjectOf object && isRecord(object)) {
      spec.addPermittedSubclass(types.form(object, type, home, hint));
      return;
    }
    TypeName value = types.of(option, home, hint);
    ClassName form = wrappers.computeIfAbsent(value, this::wrap);
    if (types.form(option) instanceof Schema.Enumeration values && values.values().size() == 1) {
      only.putIfAbsent(form, values);
    }
    if (option instanceof Schema.Ref ref) {
      byName.putIfAbsent(ref.name(), form);
    }
  }

  /** An object without properties is a map, and one of very many no plain record. */
  private static boolean isRecord(Schema.ObjectOf object) {
    return !object.properties().isEmpty() && object.properties().size() <= MAX_PROPERTIES;
  }

  private ClassName wrap(TypeName value) {
    String wanted = "Of" + simpleName(value);
    String name = scope.isTaken(wanted) ? "Of" + wholeName(value) : wanted;
    ClassName form = type.nestedClass(scope.claim(name, value.toString()));
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

  /** Returns the name of a list or map with that of what is in it. */
  private static String wholeName(TypeName type) {
    return type instanceof ParameterizedTypeName generic
        ? generic.rawType().simpleName()
            + "Of"
            + wholeName(generic.typeArguments().get(generic.typeArguments().size() - 1))
        : simpleName(type);
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
    union
        .fallback()
        .map(byName::get)
        .ifPresent(form -> annotation.addMember("fallback", "$T.class", form));
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
