package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.client.FilePart;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The Java types of an API's schemas, and the files of those that are its own. */
final class ModelTypes {
  private final SchemaKinds kinds;
  private final Set<String> sent;
  private final Map<String, ClassName> own = new LinkedHashMap<>();
  private final Map<String, TypeName> others = new HashMap<>();
  private final UnionMembers families;
  private final Map<String, InlineTypeHome> homes = new HashMap<>();
  private final Map<String, RecordFields> fields = new HashMap<>();
  private final NameScope scope = NameScope.ofTypes();
  private final PrintedTypes sharedFiles;
  private final PrintedTypes requestFiles;
  private final InlineTypeHome shared;
  private final InlineTypeHome requests;
  private final Set<String> parts;
  private final SharedEnums enums;
  private boolean partsNext;
  private boolean inParts;
  private final Losses losses;
  private final TypeDepth depth;
  private final DecimalTypes decimals;
  private final Titles titles;
  private final boolean xml;

  /**
   * Names all types.
   *
   * @param sent names of the schemas that requests carry
   * @param parts names of the schemas whose properties are parts of multipart/form-data
   * @param enums which lists of values the API repeats
   * @param titles of what has no name
   * @param xml whether values are read from XML or written in it
   * @param losses takes what no type can say
   */
  ModelTypes(
      String packageName,
      Map<String, Schema> schemas,
      Set<String> sent,
      Set<String> parts,
      EnumUses enums,
      Titles titles,
      boolean xml,
      Losses losses) {
    this.titles = titles;
    this.xml = xml;
    this.losses = losses;
    this.depth = new TypeDepth(losses);
    this.kinds = new SchemaKinds(schemas);
    this.decimals = new DecimalTypes(kinds);
    this.sent = sent;
    this.parts = parts;
    this.sharedFiles = new PrintedTypes(packageName);
    this.requestFiles = new PrintedTypes(packageName);
    this.shared = InlineTypeHome.inPackage(packageName, scope, false, sharedFiles);
    this.requests = InlineTypeHome.inPackage(packageName, scope, true, requestFiles);
    own.putAll(shared.claimAll(schemas.keySet().stream().filter(kinds::isOwn).toList()));
    this.families = new UnionMembers(kinds, own.keySet());
    this.enums = new SharedEnums(enums, kinds, shared);
    own.forEach(
        (name, type) -> {
          if (kinds.reduceNamed(name) instanceof Schema.Enumeration values) {
            this.enums.name(type, values);
          }
        });
  }

  /** Returns the type that implements the union called {@code name} where it is {@code option}. */
  Optional<String> member(Schema option, String name, Schema.OneOf union) {
    return families.member(option, name, union);
  }

  /** Returns the home of types that only requests use, a file each. */
  InlineTypeHome requests() {
    return requests;
  }

  /** Returns the home of types that only answers use, a file each. */
  InlineTypeHome answers() {
    return shared;
  }

  ClassName named(String name) {
    return own.get(name);
  }

  /** Emits the named types; call it before {@link #files}. */
  void emitNamed() {
    Map<String, TypeSpec.Builder> specs = new LinkedHashMap<>();
    own.forEach((name, type) -> specs.put(name, emitNamed(name, type)));
    specs.forEach(
        (name, spec) -> {
          families.unionsOf(name).forEach(union -> spec.addSuperinterface(own.get(union)));
          home(name).types().forEach(spec::addType);
          shared.add(spec.build());
        });
  }

  private TypeSpec.Builder emitNamed(String name, ClassName type) {
    Schema schema = kinds.reduceNamed(name);
    if (schema instanceof Schema.ObjectOf object) {
      return RecordType.of(this, object, fields(name), type, home(name), "", discriminator(name));
    }
    return schema instanceof Schema.OneOf union
        ? new UnionType(this, union, type, home(name)).emitNamed(name)
        : emit(schema, type, home(name), name);
  }

  private InlineTypeHome home(String name) {
    return homes.computeIfAbsent(
        name, key -> InlineTypeHome.inside(own.get(name), scope, sent.contains(name)));
  }

  /** Returns the fields of the named object, or those that all forms of the named union share. */
  RecordFields fields(String name) {
    RecordFields known = fields.get(name);
    if (known == null) {
      Map<String, RecordField> inherited = new LinkedHashMap<>();
      for (String union : families.unionsOf(name)) {
        if (base(union).isPresent()) {
          fields(union)
              .all()
              .forEach(field -> inherited.putIfAbsent(field.property().name(), field));
        }
      }
      Schema.ObjectOf object = base(name).orElse(null);
      if (object == null) {
        object = (Schema.ObjectOf) kinds.reduceNamed(name);
      }
      boolean outer = inParts;
      inParts = parts.contains(name);
      known = RecordFields.of(this, object, home(name), "", inherited);
      inParts = outer;
      fields.put(name, known);
    }
    return known;
  }

  private Optional<Schema.ObjectOf> base(String name) {
    return kinds.reduceNamed(name) instanceof Schema.OneOf union ? union.base() : Optional.empty();
  }

  /** Returns those fields of the named union's base that each of its forms has alike. */
  List<RecordField> shared(String name, Schema.OneOf union) {
    return new FamilyFields(this, kinds, families).of(name, union);
  }

  /** Returns what a value of the named record must be sent with, if the record can hold it. */
  private Optional<Discriminator> discriminator(String name) {
    return families
        .discriminator(name)
        .filter(
            each ->
                fields(name).all().stream()
                    .filter(field -> field.property().name().equals(each.property()))
                    .allMatch(field -> text(field, each.value()).isPresent()));
  }

  /** Returns the value of a field that is always there, if the document allows no other. */
  Optional<CodeBlock> only(RecordField field) {
    return field.property().required()
            && form(field.property().schema()) instanceof Schema.Enumeration values
            && values.values().size() == 1
        ? text(field, values.values().get(0))
        : Optional.empty();
  }

  /** Returns {@code value} as an expression of the field's type, if that can hold it. */
  Optional<CodeBlock> text(RecordField field, String value) {
    Schema schema = kinds.reduce(field.property().schema());
    Schema form = schema instanceof Schema.Ref ref ? kinds.reduceNamed(ref.name()) : schema;
    if (form instanceof Schema.Scalar scalar) {
      return EnumType.literal(value, scalar.type());
    }
    return form instanceof Schema.Enumeration values
        ? EnumType.literal(value, values.type())
            .map(literal -> CodeBlock.of("new $T($L)", field.type(), literal))
        : Optional.empty();
  }

  /** Returns how {@code property} stands in XML, if that is not as usual and XML is used. */
  Optional<AnnotationSpec> xml(Schema.Property property) {
    return xml ? XmlCode.of(property, form(property.schema())) : Optional.empty();
  }

  /** Returns what values of {@code schema} look like: no reference. */
  Schema form(Schema schema) {
    return kinds.form(schema);
  }

  /** Returns the type of that property of {@code schema}, if it is an object that has a name. */
  Optional<TypeName> property(Schema schema, String name) {
    return kinds.reduce(schema) instanceof Schema.Ref ref
            && kinds.reduceNamed(ref.name()) instanceof Schema.ObjectOf
        ? fields(ref.name()).all().stream()
            .filter(field -> field.property().name().equals(name))
            .map(RecordField::type)
            .findFirst()
        : Optional.empty();
  }

  /** Returns all types that have a file of their own. */
  List<OutputFile> files() {
    List<OutputFile> requested = requestFiles.all();
    return Stream.concat(sharedFiles.all().stream(), requested.stream()).toList();
  }

  /** Returns the type of {@code schema} as {@link #of} does, with files for its binary values. */
  TypeName ofParts(Schema schema, InlineTypeHome home, String hint) {
    partsNext = kinds.reduce(schema) instanceof Schema.ObjectOf;
    try {
      return of(schema, home, hint);
    } finally {
      partsNext = false;
    }
  }

  /**
   * Returns the type of {@code schema}.
   *
   * @param home takes the types that the schema needs and that have no name
   * @param hint what such a type is called after
   */
  TypeName of(Schema schema, InlineTypeHome home, String hint) {
    return depth.inside(
        hint,
        () ->
            schema instanceof Schema.Ref ref
                ? ofRef(ref)
                : ofReduced(kinds.reduce(schema), home, hint));
  }

  /**
   * Returns the type of {@code schema} as {@link #of} does; a list of values that others repeat has
   * theirs.
   *
   * @param name of the property or parameter
   */
  TypeName ofNamed(Schema schema, InlineTypeHome home, String prefix, String name) {
    return enums.of(name, schema).orElseGet(() -> of(schema, home, prefix + " " + name));
  }

  /** Returns the type of {@code schema} in a place where numbers are text, if it is of such. */
  Optional<TypeName> decimals(Schema schema) {
    return decimals.of(schema);
  }

  private TypeName ofRef(Schema.Ref ref) {
    Schema reduced = kinds.reduce(ref);
    if (reduced instanceof Schema.Ref target && own.containsKey(target.name())) {
      return own.get(target.name());
    }
    if (inParts) {
      return ofReduced(reduced, requests, ref.name());
    }
    TypeName known = others.get(ref.name());
    if (known == null) {
      others.put(ref.name(), ClassName.OBJECT);
      InlineTypeHome home = sent.contains(ref.name()) ? requests : shared;
      known = ofReduced(reduced, home, ref.name());
      others.put(ref.name(), known);
    }
    return known;
  }

  private TypeName ofReduced(Schema schema, InlineTypeHome home, String hint) {
    if (schema instanceof Schema.Ref ref) {
      return ofRef(ref);
    }
    if (schema instanceof Schema.ArrayOf array) {
      return ParameterizedTypeName.get(
          ClassName.get(List.class), held(array.items(), home, hint + " item"));
    }
    if (schema instanceof Schema.MapOf map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class),
          ClassName.get(String.class),
          held(map.values(), home, hint + " value"));
    }
    if (schema instanceof Schema.Nullable nullable) {
      return ParameterizedTypeName.get(
          ClassName.get(Optional.class), of(nullable.form(), home, hint));
    }
    if (schema instanceof Schema.Scalar scalar) {
      boolean file = inParts && scalar.type() == Schema.Scalar.Type.BINARY;
      return file ? ClassName.get(FilePart.class) : scalar(scalar.type());
    }
    return SchemaKinds.isOwn(schema) ? inline(schema, home, hint) : ClassName.OBJECT;
  }

  private TypeName held(Schema schema, InlineTypeHome home, String hint) {
    return depth.held(hint, () -> of(schema, home, hint));
  }

  private TypeName inline(Schema schema, InlineTypeHome home, String hint) {
    boolean mayHaveTitle = home.isTop() && !partsNext && !inParts;
    Optional<ClassName> known = mayHaveTitle ? titles.known(schema, home) : Optional.empty();
    if (known.isPresent()) {
      return known.get();
    }
    ClassName type = mayHaveTitle ? titles.claim(schema, home, hint) : home.claim(hint);
    InlineTypeHome inner =
        home.isTop() ? InlineTypeHome.inside(type, scope, home.builders()) : home;
    TypeSpec.Builder spec = emit(schema, type, inner, home.isTop() ? "" : hint);
    if (home.isTop()) {
      inner.types().forEach(spec::addType);
    } else {
      spec.addModifiers(Modifier.STATIC);
    }
    home.add(spec.build());
    return type;
  }

  /** Emits a form of {@code union} that has no name as a record which implements it. */
  ClassName form(Schema.ObjectOf form, ClassName union, InlineTypeHome home, String hint) {
    ClassName type = home.claim(hint);
    home.add(
        emit(form, type, home, hint)
            .addModifiers(Modifier.STATIC)
            .addSuperinterface(union)
            .build());
    return type;
  }

  /** Emits {@code schema} as {@code type}, and what it needs and has no name into {@code home}. */
  TypeSpec.Builder emit(Schema schema, ClassName type, InlineTypeHome home, String hint) {
    boolean outer = inParts;
    inParts = partsNext;
    partsNext = false;
    try {
      return depth.anew(() -> ofKind(schema, type, home, hint));
    } finally {
      inParts = outer;
    }
  }

  private TypeSpec.Builder ofKind(Schema schema, ClassName type, InlineTypeHome home, String hint) {
    if (schema instanceof Schema.ObjectOf object) {
      String prefix = type.enclosingClassName() == null ? "" : hint;
      RecordFields inner = RecordFields.of(this, object, home, prefix, Map.of());
      return RecordType.of(this, object, inner, type, home, prefix, Optional.empty());
    }
    if (schema instanceof Schema.Enumeration values) {
      if (values.values().size() > EnumType.MAX_CONSTANTS) {
        losses.add(
            "of more than " + EnumType.MAX_CONSTANTS + " values the rest has no constants",
            type.simpleName());
      }
      return EnumType.of(values, type, NameScope.ofTypesInside(type, home.scope()));
    }
    return new UnionType(this, (Schema.OneOf) schema, type, home).emit(hint);
  }

  static TypeName scalar(Schema.Scalar.Type type) {
    return switch (type) {
      case STRING, DECIMAL -> ClassName.get(String.class);
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
