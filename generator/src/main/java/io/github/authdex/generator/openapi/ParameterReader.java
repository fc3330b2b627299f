package io.github.authdex.generator.openapi;

import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Operation.Serialization;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values that travel in path, query, headers and cookies. */
final class ParameterReader {
  private static final Set<String> PLACES =
      Set.of("path", "query", "querystring", "header", "cookie");
  private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}]+)}");

  private final boolean swagger2;
  private final SerializationReader serializations;
  private final References references;
  private final SchemaReader schemas;
  private final Examples examples;
  private final RuleReader rules;
  private final DocumentFindings findings;

  /** What was read before: references lead many operations to the same place. */
  private final IdentityHashMap<Place, Optional<Parameter>> known = new IdentityHashMap<>();

  ParameterReader(
      OpenApiVersion version,
      References references,
      SchemaReader schemas,
      Examples examples,
      DocumentFindings findings) {
    this.swagger2 = version.isSwagger2();
    this.serializations = new SerializationReader(version, findings);
    this.references = references;
    this.schemas = schemas;
    this.examples = examples;
    this.rules = new RuleReader(examples);
    this.findings = findings;
  }

  /**
   * Returns the parameters of an operation on {@code path}: those of {@code places} that fit, and
   * those that the path names and nobody describes.
   *
   * @param places the parameters, no references
   */
  List<Parameter> read(String path, Place operation, List<Place> places) {
    List<String> names = new ArrayList<>();
    Matcher matcher = TEMPLATE.matcher(path);
    while (matcher.find()) {
      if (!names.contains(matcher.group(1))) {
        names.add(matcher.group(1));
      }
    }
    List<Parameter> parameters = new ArrayList<>();
    for (Place place : places) {
      known(place).filter(parameter -> fits(parameter, names, place)).ifPresent(parameters::add);
    }
    for (String name : names) {
      if (parameters.stream().noneMatch(p -> p.in() == In.PATH && p.name().equals(name))) {
        findings.warning(
            operation,
            "path "
                + path
                + " has {"
                + name
                + "}, which no parameter describes; it is taken as text",
            "path-parameter");
        parameters.add(undescribed(name));
      }
    }
    return parameters;
  }

  private boolean fits(Parameter parameter, List<String> names, Place place) {
    if (parameter.in() == In.PATH && !names.contains(parameter.name())) {
      findings.warning(
          place,
          "path parameter \"" + parameter.name() + "\" is not in the path and is left out",
          "path-parameter");
      return false;
    }
    return true;
  }

  private static Parameter undescribed(String name) {
    Schema text = new Schema.Scalar(Schema.Scalar.Type.STRING);
    return new Parameter(name, In.PATH, true, text, "simple", false, "", false);
  }

  private Optional<Parameter> known(Place place) {
    Optional<Parameter> parameter = known.get(place);
    if (parameter == null) {
      parameter = read(place);
      known.put(place, parameter);
    }
    return parameter;
  }

  private Optional<Parameter> read(Place place) {
    String in = place.text("in");
    if (in.equals("body") || in.equals("formData")) {
      return Optional.empty();
    }
    if (!PLACES.contains(in) || place.text("name").isEmpty()) {
      findings.warning(
          place,
          "parameter at " + place + " has no name or place of its own and is left out",
          "parameter");
      return Optional.empty();
    }
    In where = In.valueOf(in.toUpperCase(Locale.ROOT));
    Optional<Place> content = content(place);
    if (where == In.QUERYSTRING && !isQueryString(place, content)) {
      return Optional.empty();
    }
    Place schema = content.map(media -> media.get("schema")).orElse(schema(place));
    return Optional.of(
        new Parameter(
            place.text("name"),
            where,
            where == In.PATH || place.isTrue("required"),
            schemas.read(schema),
            content
                .map(media -> Serialization.in(place.get("content").members().get(0).key()))
                .orElseGet(() -> serializations.read(place, where)),
            description(place, schema),
            place.isTrue(swagger2 ? "x-deprecated" : "deprecated"),
            example(place, schema, content),
            rules.of(place.text("name"), references.chain(schema))));
  }

  /** Only a media type tells how a value makes the whole query (OpenAPI 3.2 §4.12.1). */
  private boolean isQueryString(Place place, Optional<Place> content) {
    if (content.isEmpty()) {
      findings.warning(
          place,
          "parameter \""
              + place.text("name")
              + "\" is the whole query string (in: querystring) and needs content, and no schema;"
              + " it is left out",
          "parameter");
      return false;
    }
    Place encoding = content.get().get("encoding");
    if (!encoding.members().isEmpty()) {
      findings.note(
          encoding,
          "encoding of the parameter \""
              + place.text("name")
              + "\" is not honoured: fields are written as forms usually are",
          "not-honoured");
    }
    return true;
  }

  private Place schema(Place place) {
    return swagger2 ? place : place.get("schema");
  }

  /** Returns the media type in which a value is written that has no style (3.x {@code content}). */
  private Optional<Place> content(Place place) {
    List<Place> contents = swagger2 ? List.of() : place.get("content").members();
    if (contents.isEmpty()) {
      return Optional.empty();
    }
    if (place.get("schema").exists()) {
      findings.warning(
          place,
          "parameter \""
              + place.text("name")
              + "\" has schema and content; only one may be there, and content is left out",
          "parameter-content");
      return Optional.empty();
    }
    return Optional.of(references.follow(contents.get(0)));
  }

  /** A parameter without a description of its own has its schema's. */
  private String description(Place place, Place schema) {
    for (Place described : List.of(place, schema, references.follow(schema))) {
      if (!described.text("description").isBlank()) {
        return described.text("description");
      }
    }
    return "";
  }

  private Optional<String> example(Place place, Place schema, Optional<Place> content) {
    List<Place> owners = new ArrayList<>(List.of(place));
    content.ifPresent(owners::add);
    owners.add(schema);
    owners.add(references.follow(schema));
    return examples.of(place.text("name"), owners);
  }
}
