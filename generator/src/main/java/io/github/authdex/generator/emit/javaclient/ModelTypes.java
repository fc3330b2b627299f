package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.generator.model.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/** The Java types of an API's schemas, and the files of those that are its own. */
final class ModelTypes {
  private static final int MAX_DEPTH = 100;

  private final SchemaKinds kinds;
  private final Set<String> sent;
  private final Map<String, ClassName> own = new LinkedHashMap<>();
  private final Map<String, TypeName> others = new HashMap<>();
  private final Map<String, List<ClassName>> unions = new HashMap<>();
  private final NameScope scope = NameScope.ofTypes();
  private final Home shared;
  private final Home requests;
  private int depth;

  /**
   * Names all types.
   *
   * @param sent names of the schemas that requests carry
   */
  ModelTypes(String packageName, Map<String, Schema> schemas, Set<String> sent) {
    this.kinds = new SchemaKinds(schemas);
    this.sent = sent;
    this.shared = Home.inPackage(packageName, scope, false);
    this.requests = Home.inPackage(packageName, scope, true);
    schemas.keySet().stream()
        .filter(kinds::isOwn)
        .forEach(name -> own.put(name, shared.claim(name)));
    own.forEach((name, type) -> joinUnion(kinds.reduceNamed(name), type));
  }

  private void joinUnion(Schema schema, ClassName union) {
    if (schema instanceof Schema.OneOf oneOf) {
      for (Schema option : oneOf.options()) {
        recordOf(option)
            .ifPresent(name -> unions.computeIfAbsent(name, k -> new ArrayList<>()).add(union));
      }
    }
  }

  /** Returns the name of the record that {@code option} leads to, if it leads to one. */
  Optional<String> recordOf(Schema option) {
    return kinds.reduce(option) instanceof Schema.Ref ref
            && kinds.reduceNamed(ref.name()) instanceof Schema.ObjectOf
        ? Optional.of(ref.name())
        : Optional.empty();
  }

  /** Returns the home of types that only requests use, a file each. */
  Home requests() {
    return requests;
  }

  /** Returns the home of types that only answers use, a file each. */
  Home answers() {
    return shared;
  }

  ClassName named(String name) {
    return own.get(name);
  }

  /** Emits the named types; call it before {@link #files}. */
  void emitNamed() {
    own.forEach(
        (name, type) -> {
          Home home = Home.inside(type, scope, sent.contains(name));
          TypeSpec.Builder spec = emit(kinds.reduceNamed(name), type, home, name);
          unions.getOrDefault(name, List.of()).stream().distinct().forEach(spec::addSuperinterface);
          home.types().forEach(spec::addType);
          shared.add(spec.build());
        });
  }

  /** Returns all types that have a file of their own. */
  List<TypeSpec> files() {
    List<TypeSpec> files = new ArrayList<>(shared.types());
    files.addAll(requests.types());
    return files;
  }

  /**
   * Returns the type of {@code schema}.
   *
   * @param home takes the types that the schema needs and that have no name
   * @param hint what such a type is called after
   */
  TypeName of(Schema schema, Home home, String hint) {
    if (depth > MAX_DEPTH) {
      return ClassName.OBJECT;
    }
    depth++;
    try {
      return schema instanceof Schema.Ref ref
          ? ofRef(ref)
          : ofReduced(kinds.reduce(schema), home, hint);
    } finally {
      depth--;
    }
  }

  private TypeName ofRef(Schema.Ref ref) {
    Schema reduced = kinds.reduce(ref);
    if (reduced instanceof Schema.Ref target && own.containsKey(target.name())) {
      return own.get(target.name());
    }
    TypeName known = others.get(ref.name());
    if (known == null) {
      others.put(ref.name(), ClassName.OBJECT);
      Home home = sent.contains(ref.name()) ? requests : shared;
      known = ofReduced(reduced, home, ref.name());
      others.put(ref.name(), known);
    }
    return known;
  }

  private TypeName ofReduced(Schema schema, Home home, String hint) {
    if (schema instanceof Schema.Ref ref) {
      return ofRef(ref);
    }
    if (schema instanceof Schema.ArrayOf array) {
      return ParameterizedTypeName.get(
          ClassName.get(List.class), of(array.items(), home, hint + " item"));
    }
    if (schema instanceof Schema.MapOf map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class),
          ClassName.get(String.class),
          of(map.values(), home, hint + " value"));
    }
    if (schema instanceof Schema.Scalar scalar) {
      return scalar(scalar.type());
    }
    return SchemaKinds.isOwn(schema) ? inline(schema, home, hint) : ClassName.OBJECT;
  }

  private TypeName inline(Schema schema, Home home, String hint) {
    ClassName type = home.claim(hint);
    Home inner = home.isTop() ? Home.inside(type, scope, home.builders()) : home;
    TypeSpec.Builder spec = emit(schema, type, inner, home.isTop() ? "" : hint);
    if (home.isTop()) {
      inner.types().forEach(spec::addType);
    } else {
      spec.addModifiers(Modifier.STATIC);
    }
    home.add(spec.build());
    return type;
  }

  /** Emits {@code schema} as {@code type}, and what it needs and has no name into {@code home}. */
  TypeSpec.Builder emit(Schema schema, ClassName type, Home home, String hint) {
    if (schema instanceof Schema.ObjectOf object) {
      return RecordType.of(this, object, type, home, hint);
    }
    if (schema instanceof Schema.Enumeration values) {
      return EnumType.of(values, type);
    }
    return new UnionType(this, (Schema.OneOf) schema, type, home).emit(own.containsValue(type));
  }

  static TypeName scalar(Schema.Scalar.Type type) {
    return switch (type) {
      case STRING -> ClassName.get(String.class);
      case INT32 -> ClassName.get(Integer.class);
      case INT64, INTEGER -> ClassName.get(Long.class);
      case BIG_INTEGER -> ClassName.get(BigInteger.class);
      case FLOAT -> ClassName.get(Float.class);
      case DOUBLE -> ClassName.get(Double.class);
      case NUMBER -> ClassName.get(BigDecimal.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case DATE -> ClassName.get(LocalDate.class);
      case DATE_TIME -> ClassName.get(OffsetDateTime.class);
      case UUID -> ClassName.get(UUID.class);
      case URI -> ClassName.get(URI.class);
      case BYTES, BINARY -> ArrayTypeName.of(byte.class);
    };
  }
}
