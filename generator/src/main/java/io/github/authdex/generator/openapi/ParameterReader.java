package io.github.authdex.generator.openapi;

import io.github.authdex.generator.model.Operation.Parameter;
import io.github.authdex.generator.model.Operation.Parameter.In;
import io.github.authdex.generator.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values that travel in path, query, headers and cookies. */
final class ParameterReader {
  private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");
  private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}]+)}");

  private final boolean swagger2;
  private final SwaggerModel swagger;
  private final SchemaReader schemas;
  private final Findings findings;

  ParameterReader(boolean swagger2, SwaggerModel swagger, SchemaReader schemas, Findings findings) {
    this.swagger2 = swagger2;
    this.swagger = swagger;
    this.schemas = schemas;
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
      read(place).filter(parameter -> fits(parameter, names, place)).ifPresent(parameters::add);
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
    return Optional.of(swagger2 ? swagger2(place) : current(place));
  }

  private Parameter current(Place place) {
    Optional<io.swagger.v3.oas.models.parameters.Parameter> read = swagger.parameter(place);
    In in = In.valueOf(place.text("in").toUpperCase(Locale.ROOT));
    boolean form = in == In.QUERY || in == In.COOKIE;
    String style =
        read.map(io.swagger.v3.oas.models.parameters.Parameter::getStyle)
            .map(Object::toString)
            .orElse(form ? "form" : "simple");
    boolean explode =
        read.map(io.swagger.v3.oas.models.parameters.Parameter::getExplode)
            .orElse(style.equals("form"));
    return new Parameter(
        place.text("name"),
        in,
        in == In.PATH || place.isTrue("required"),
        schemas.read(schema(place)),
        style,
        explode,
        place.text("description"),
        place.isTrue("deprecated"));
  }

  private static Place schema(Place place) {
    if (place.get("schema").exists()) {
      return place.get("schema");
    }
    List<Place> contents = place.get("content").members();
    return contents.isEmpty() ? place.get("schema") : contents.get(0).get("schema");
  }

  private Parameter swagger2(Place place) {
    In in = In.valueOf(place.text("in").toUpperCase(Locale.ROOT));
    String style =
        switch (place.text("collectionFormat")) {
          case "ssv" -> "spaceDelimited";
          case "pipes" -> "pipeDelimited";
          default -> in == In.QUERY ? "form" : "simple";
        };
    return new Parameter(
        place.text("name"),
        in,
        in == In.PATH || place.isTrue("required"),
        schemas.read(place),
        style,
        place.text("collectionFormat").equals("multi"),
        place.text("description"),
        place.isTrue("x-deprecated"));
  }
}
