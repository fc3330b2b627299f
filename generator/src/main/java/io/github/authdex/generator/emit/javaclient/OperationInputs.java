package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.TypeName;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters that a caller gives: those that the path has, and those that neither the client
 * nor a credential sets.
 */
final class OperationInputs {
  /** Set by the client itself, so that a parameter of this name is ignored (OpenAPI 3.2 §4.12). */
  private static final Set<String> CLIENT_HEADERS =
      Set.of("accept", "content-type", "authorization", "content-length", "host", "connection");

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private OperationInputs() {}

  /** Returns the parameters of {@code operation} that a caller gives, each with its Java name. */
  static List<OperationInput> of(
      Operation operation, AuthModel auth, ModelTypes types, InlineTypeHome home, String method) {
    NameScope scope = NameScope.ofMembers();
    Stream.of("body", "options", "client").forEach(scope::claim);
    List<OperationInput> inputs = new ArrayList<>();
    for (Parameter parameter : parameters(operation, auth)) {
      String name = name(parameter, scope);
      TypeName type =
          decimals(parameter, types)
              .orElseGet(() -> types.ofNamed(parameter.schema(), home, method, parameter.name()));
      inputs.add(new OperationInput(name, type, parameter));
    }
    return inputs;
  }

  /** In a style all is text; a document of JSON would have them as numbers. */
  private static Optional<TypeName> decimals(Parameter parameter, ModelTypes types) {
    return parameter.serialization().mediaType().isPresent()
        ? Optional.empty()
        : types.decimals(parameter.schema());
  }

  /** What shares its name with another, as a query may with the path, is told by its place. */
  private static String name(Parameter parameter, NameScope scope) {
    String wanted = JavaNames.member(parameter.name(), "value");
    String place = JavaNames.type(parameter.in().name(), "");
    return scope.isTaken(scope.allowed(wanted))
        ? scope.claim(wanted + place, parameter.name())
        : scope.claim(wanted);
  }

  private static List<Parameter> parameters(Operation operation, AuthModel auth) {
    Map<String, Parameter> byPlace = new LinkedHashMap<>();
    Matcher place = PLACE.matcher(operation.path().split("#", 2)[0]);
    while (place.find()) {
      if (!isCredential(place.group(1), operation, auth)) {
        byPlace.put("PATH " + place.group(1), undeclared(place.group(1)));
      }
    }
    for (Parameter parameter : operation.parameters()) {
      String key = parameter.in() + " " + parameter.name();
      if (parameter.in() == In.PATH) {
        byPlace.replace(key, required(parameter));
      } else if (!isSetByClient(parameter) && !isSetByScheme(parameter, operation, auth)) {
        byPlace.put(key, parameter);
      }
    }
    return List.copyOf(byPlace.values());
  }

  /**
   * Returns the path of {@code operation}, in which the place of a credential is written as in a
   * URL: the signer fills it, and not the caller.
   */
  static String path(Operation operation, List<OperationInput> inputs) {
    Set<String> given =
        inputs.stream()
            .map(OperationInput::parameter)
            .filter(parameter -> parameter.in() == In.PATH)
            .map(Parameter::name)
            .collect(Collectors.toSet());
    return PLACE
        .matcher(operation.path())
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    given.contains(place.group(1))
                        ? place.group()
                        : "%7B" + place.group(1) + "%7D"));
  }

  /** Returns whether each alternative has a key that stands at {@code place} in the path. */
  private static boolean isCredential(String place, Operation operation, AuthModel auth) {
    Parameter parameter = undeclared(place);
    List<Alternative> alternatives = operation.requirement().alternatives();
    return !alternatives.isEmpty()
        && alternatives.stream()
            .allMatch(
                alternative ->
                    alternative.names().stream()
                        .flatMap(name -> Optional.ofNullable(auth.schemes().get(name)).stream())
                        .anyMatch(scheme -> isKey(scheme.scheme(), parameter)));
  }

  private static Parameter undeclared(String name) {
    return new Parameter(
        name,
        In.PATH,
        true,
        new Schema.Scalar(Schema.Scalar.Type.STRING),
        "simple",
        false,
        "",
        false);
  }

  private static Parameter required(Parameter parameter) {
    return new Parameter(
        parameter.name(),
        parameter.in(),
        true,
        parameter.schema(),
        parameter.serialization(),
        parameter.description(),
        parameter.deprecated(),
        parameter.example(),
        parameter.rules());
  }

  private static boolean isSetByClient(Parameter parameter) {
    return parameter.in() == In.HEADER
        && CLIENT_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT));
  }

  /** Documents often list a key twice: as a scheme and as a parameter. */
  private static boolean isSetByScheme(Parameter parameter, Operation operation, AuthModel auth) {
    return operation.requirement().alternatives().stream()
        .flatMap(alternative -> alternative.names().stream())
        .flatMap(name -> Optional.ofNullable(auth.schemes().get(name)).stream())
        .map(BoundScheme::scheme)
        .anyMatch(scheme -> isKey(scheme, parameter));
  }

  private static boolean isKey(AuthScheme scheme, Parameter parameter) {
    return scheme instanceof ApiKeyScheme key
        && parameter.in() != In.QUERYSTRING
        && key.in() == Placement.of(parameter.in().name().toLowerCase(Locale.ROOT))
        && key.name().equalsIgnoreCase(parameter.name());
  }
}
