package io.github.authdex.generator.openapi;

import io.github.authdex.generator.openapi.SchemaNames.Named;
import io.github.authdex.generator.openapi.SchemaParts.Part;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.ObjectOf;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.XmlForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reduces schemas to what a typed client needs. */
final class SchemaReader {
  private static final Schema ANY = new Schema.Any();

  /** How many merged objects stand in each other before one gets a name of its own. */
  private static final int MAX_MERGES = 20;

  private final SwaggerModel swagger;
  private final References references;
  private final Examples examples;
  private final RuleReader rules;
  private final DocumentFindings findings;
  private final SchemaNames names = new SchemaNames();
  private final DefaultCheck defaults;
  private final AllOf allOf;
  private final Discriminators discriminators;
  private final SchemaInheritance heirs;
  private final Set<String> merging = new LinkedHashSet<>();
  private final Map<String, Property> mergedProperties = new HashMap<>();
  private final Nullability nullability;
  private final XmlFormReader xml;
  private final FormsBeside beside;

  SchemaReader(
      Place root,
      OpenApiVersion version,
      SwaggerModel swagger,
      References references,
      Examples examples,
      DocumentFindings findings) {
    Place components =
        version.isSwagger2() ? root.get("definitions") : root.get("components").get("schemas");
    this.swagger = swagger;
    this.references = references;
    this.examples = examples;
    this.rules = new RuleReader(examples);
    this.findings = findings;
    this.defaults = new DefaultCheck(findings);
    this.nullability = new Nullability(swagger, references);
    this.xml = new XmlFormReader(root, references, findings);
    this.allOf = new AllOf(swagger, references, findings);
    this.discriminators =
        new Discriminators(components, swagger, references, names, allOf, findings);
    this.heirs = new SchemaInheritance(components.members(), references);
    this.beside =
        new FormsBeside(
            references, allOf, names, discriminators, nullability, findings, new Forms());
    components.members().forEach(names::of);
  }

  /**
   * Returns every schema that has a name: the components in their order, then others that
   * references point to. Ask last, when all operations are read.
   */
  Map<String, Schema> all() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    for (Optional<Named> named = names.next(); named.isPresent(); named = names.next()) {
      Place place = named.get().place();
      schemas.put(
          named.get().name(),
          swagger.named(place).map(schema -> read(new Part(place, schema))).orElse(ANY));
    }
    schemas.putAll(beside.named());
    return schemas;
  }

  /** Returns the form of the schema at {@code place}, any value if there is none. */
  Schema read(Place place) {
    return swagger.schema(place).map(schema -> read(new Part(place, schema))).orElse(ANY);
  }

  /** Returns how the body of the schema at {@code place} stands, if it is XML. */
  Optional<XmlForm> xmlRoot(String mediaType, Place place) {
    return xml.root(mediaType, place);
  }

  private Schema read(Part said) {
    Place place = said.place();
    if (place.isReference()) {
      tellNarrowed(place);
      Place target = references.follow(place);
      return target.exists() ? new Schema.Ref(names.of(target)) : ANY;
    }
    Part part = new Part(place, swagger.withOptions(place, said.schema()));
    defaults.check(place, part.schema());
    if (isBase(part)) {
      return family(part);
    }
    if (AllOf.isUsed(part.schema())) {
      return allOf(part);
    }
    List<Part> options = SchemaParts.options(part);
    if (!options.isEmpty() && part.schema().getProperties() == null) {
      return union(place, options);
    }
    List<String> values = SchemaParts.enumeration(place);
    if (MixedValues.isMixed(place)) {
      return MixedValues.read(place);
    }
    if (!values.isEmpty()) {
      tellWords(part);
      return new Schema.Enumeration(Scalars.ofEnumeration(part.schema(), place), values);
    }
    Set<String> types = SwaggerModel.types(part.place(), part.schema());
    types.remove("null");
    return types.size() > 1 ? several(part, types) : single(part, types);
  }

  /** What stands beside a reference may describe the use of a schema, but not change its form. */
  private void tellNarrowed(Place place) {
    SchemaParts.formsBeside(place)
        .forEach(
            word ->
                findings.noteOnce(
                    word,
                    "\""
                        + word.key()
                        + "\" beside $ref is not honoured; put the reference and the rest into"
                        + " allOf",
                    "ref-siblings"));
  }

  private void tellWords(Part part) {
    String type = part.place().text("type");
    if (!type.isEmpty()
        && !type.equals("string")
        && Scalars.ofEnumeration(part.schema(), part.place()) == Schema.Scalar.Type.STRING) {
      findings.note(
          part.place().get("enum"),
          "the values at "
              + part.place().get("enum")
              + " are not of type "
              + type
              + "; they are read as text",
          "enum-type");
    }
  }

  /** Returns whether other schemas inherit from this one, and a property tells which. */
  private boolean isBase(Part part) {
    return heirs.hasHeirs(part.place())
        && !isUnion(part)
        && heirs.discriminator(part.place()).isPresent();
  }

  private static boolean isUnion(Part part) {
    return part.schema().getProperties() == null
        && !AllOf.isUsed(part.schema())
        && !SchemaParts.options(part).isEmpty();
  }

  /** A value of the base may be one of its heirs; each has the properties of the base as well. */
  private Schema family(Part part) {
    Place place = part.place();
    Place discriminator = heirs.discriminator(place).orElseThrow();
    List<Place> options = heirs.of(place);
    return new Schema.OneOf(
        options.stream().<Schema>map(option -> new Schema.Ref(names.of(option))).toList(),
        Optional.of(Discriminators.property(discriminator)),
        discriminators.mapping(discriminator, options, place),
        Optional.of(base(part)),
        discriminators.fallback(discriminator, options),
        place.text("description"));
  }

  private ObjectOf base(Part part) {
    String description = part.place().text("description");
    return object(allOf.parts(part), part.place(), this::mergedProperty) instanceof ObjectOf object
        ? object
        : new ObjectOf(List.of(), Optional.of(ANY), description);
  }

  /** A list of types, which JSON Schema allows. */
  private Schema several(Part part, Set<String> types) {
    Set<Schema> forms = new LinkedHashSet<>();
    types.forEach(type -> forms.add(single(part, Set.of(type))));
    return oneOf(forms, Optional.empty(), Map.of(), Optional.empty(), part.place());
  }

  private Schema single(Part part, Set<String> types) {
    String type = types.isEmpty() ? implied(part) : types.iterator().next();
    return switch (type) {
      case "object" -> object(part);
      case "array" -> array(part);
      default -> Scalars.of(type, part.schema()).<Schema>map(Schema.Scalar::new).orElse(ANY);
    };
  }

  private static String implied(Part part) {
    if (part.schema().getProperties() != null || part.schema().getAdditionalProperties() != null) {
      return "object";
    }
    return part.schema().getItems() != null || part.schema().getPrefixItems() != null
        ? "array"
        : "";
  }

  private Schema array(Part part) {
    Schema items =
        part.schema().getItems() == null
            ? ANY
            : item(new Part(part.place().get("items"), part.schema().getItems()));
    return new Schema.ArrayOf(items, Boolean.TRUE.equals(part.schema().getUniqueItems()));
  }

  /** Reads what stands in a list or a map, where no property says that it may be null. */
  private Schema item(Part part) {
    Schema form = read(part);
    return form.equals(ANY) || !nullability.isNullable(part) ? form : new Schema.Nullable(form);
  }

  private Schema object(Part part) {
    ObjectParts parts = new ObjectParts();
    parts.source(part.place().id());
    SchemaParts.addOwn(part, parts);
    return parts.unions().isEmpty() || parts.properties().isEmpty()
        ? object(parts, part.place(), this::property)
        : merged(part, parts);
  }

  /**
   * Merges allOf. An object that would stand within itself, or too deep, gets a name, so that
   * recursion stays finite.
   */
  private Schema allOf(Part part) {
    Optional<Part> only = AllOf.onlyPart(part).filter(whole -> !inherits(part, whole));
    ObjectParts parts = allOf.parts(part);
    if (parts.isLacking() && parts.saysNothing()) {
      return ANY;
    }
    if (only.isPresent()) {
      return read(only.get());
    }
    return merged(part, parts);
  }

  private Schema merged(Part part, ObjectParts parts) {
    String id = part.place().id();
    if (merging.contains(id) || merging.size() >= MAX_MERGES) {
      return new Schema.Ref(names.of(part.place()));
    }
    merging.add(id);
    Schema merged =
        parts.properties().isEmpty() && !parts.others().isEmpty()
            ? read(parts.others().get(0))
            : forms(parts, part.place());
    merging.remove(id);
    return merged;
  }

  private Schema forms(ObjectParts parts, Place place) {
    return (parts.properties().isEmpty() ? Optional.<Schema>empty() : beside.of(parts, place))
        .orElseGet(() -> object(parts, place, this::mergedProperty));
  }

  /** A named schema that adds nothing to its base is a form of it, not another name for it. */
  private boolean inherits(Part heir, Part only) {
    Place base = references.follow(only.place());
    return heirs.discriminator(base).isPresent()
        && heirs.of(base).stream().anyMatch(place -> place.id().equals(heir.place().id()));
  }

  private Schema object(ObjectParts parts, Place place, PropertyReader reader) {
    Optional<Schema> additional = parts.additional().map(this::item);
    if (parts.isOpen() && additional.isEmpty()) {
      additional = Optional.of(ANY);
    }
    if (parts.properties().isEmpty() && !parts.isClosed()) {
      return new Schema.MapOf(additional.orElse(ANY));
    }
    List<Property> properties = new ArrayList<>();
    parts
        .properties()
        .forEach(
            (name, property) ->
                properties.add(reader.read(name, property, parts.isRequired(name))));
    return new ObjectOf(properties, additional, place.text("description"), place.text("title"));
  }

  /** The properties of a much used part are read once, not once for each user. */
  private Property mergedProperty(String name, Part part, boolean required) {
    String id = part.place().id() + (required ? "!" : "?");
    Property property = mergedProperties.get(id);
    if (property == null) {
      property = property(name, part, required);
      mergedProperties.put(id, property);
    }
    return property;
  }

  private Property property(String name, Part part, boolean required) {
    List<Place> chain = references.chain(part.place());
    return new Property(
        name,
        read(part),
        required,
        nullability.isNullable(part),
        isSaid("readOnly", chain),
        isSaid("writeOnly", chain),
        isSaid("deprecated", chain),
        part.place().text("description"),
        examples.of(name, ends(chain)),
        rules.of(name, chain),
        xml.of(part.place()));
  }

  /** A property is what it refers to, and what stands beside the reference. */
  private static boolean isSaid(String word, List<Place> chain) {
    for (Place place : chain) {
      if (place.isTrue(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<Place> ends(List<Place> chain) {
    return chain.size() < 3 ? chain : List.of(chain.get(0), chain.get(chain.size() - 1));
  }

  private Schema union(Place place, List<Part> all) {
    List<Part> options = all.stream().filter(option -> !nullability.isNull(option)).toList();
    Set<Schema> forms = new LinkedHashSet<>();
    options.forEach(option -> forms.add(read(option)));
    Place discriminator = place.get("discriminator");
    String property = Discriminators.property(discriminator);
    if (property.isEmpty()) {
      return oneOf(forms, Optional.empty(), Map.of(), Optional.empty(), place);
    }
    List<Place> named =
        options.stream()
            .map(Part::place)
            .filter(option -> option.isReference())
            .map(references::follow)
            .toList();
    Map<String, String> mapping = discriminators.mapping(discriminator, named, place);
    Optional<String> fallback = discriminators.fallback(discriminator, named);
    return oneOf(forms, Optional.of(property), mapping, fallback, place);
  }

  private static Schema oneOf(
      Set<Schema> forms,
      Optional<String> discriminator,
      Map<String, String> mapping,
      Optional<String> fallback,
      Place place) {
    if (forms.isEmpty() || forms.contains(ANY)) {
      return ANY;
    }
    return forms.size() == 1
        ? forms.iterator().next()
        : new Schema.OneOf(
            List.copyOf(forms),
            discriminator,
            mapping,
            Optional.empty(),
            fallback,
            place.text("description"));
  }

  /** Reads what stands beside forms. */
  private final class Forms implements FormsBeside.Forms {
    @Override
    public Schema object(ObjectParts parts, Place place) {
      return SchemaReader.this.object(parts, place, SchemaReader.this::mergedProperty);
    }

    @Override
    public Schema read(Part part) {
      return SchemaReader.this.read(part);
    }
  }

  /** Reads one property of an object. */
  private interface PropertyReader {
    Property read(String name, Part part, boolean required);
  }
}
