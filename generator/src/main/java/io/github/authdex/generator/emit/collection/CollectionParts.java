package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What collection and environment are made of, worked out once for an API.
 *
 * @param baseUrls where it lives
 * @param headers those of the API, each with the variable that holds its value
 * @param schemeHeaders those that go with requests by one scheme, by its name
 * @param auths what authenticates each request
 * @param authSwitch what chooses among alternatives, if anything does
 */
record CollectionParts(
    BaseUrls baseUrls,
    List<RequestHeaders.Fixed> headers,
    Map<String, List<RequestHeaders.Fixed>> schemeHeaders,
    CollectionAuth auths,
    Optional<AuthSwitch> authSwitch) {

  static CollectionParts of(ApiModel model, CollectionTool tool) {
    VariableNames names = new VariableNames(model.auth().id());
    BaseUrls baseUrls = new BaseUrls(model, names);
    List<RequestHeaders.Fixed> headers = fixed(model.auth().headers(), names);
    Map<String, List<RequestHeaders.Fixed>> ofSchemes = new LinkedHashMap<>();
    model
        .auth()
        .schemes()
        .forEach((name, scheme) -> ofSchemes.put(name, fixed(scheme.headers(), names)));
    CollectionAuth auths = CollectionAuth.of(tool, model, baseUrls, names);
    return new CollectionParts(baseUrls, headers, ofSchemes, auths, authSwitch(auths, names));
  }

  private static Optional<AuthSwitch> authSwitch(CollectionAuth auths, VariableNames names) {
    List<AuthSwitch.Choice> choices = new ArrayList<>();
    for (Alternative alternative : auths.switched()) {
      choices.add(new AuthSwitch.Choice(AuthSwitch.name(alternative), auths.render(alternative)));
    }
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(new AuthSwitch(names.of("auth", "switch"), choices));
  }

  private static List<RequestHeaders.Fixed> fixed(List<FixedHeader> headers, VariableNames names) {
    List<RequestHeaders.Fixed> fixed = new ArrayList<>();
    for (FixedHeader header : headers) {
      String value = LiteralText.text(header.value().orElse(header.example()));
      EnvironmentVariable variable =
          new EnvironmentVariable(names.of(header.name()), value, false, header.description());
      fixed.add(new RequestHeaders.Fixed(header, variable));
    }
    return fixed;
  }

  /** Returns the headers of the API, and of the schemes by which {@code operationId} goes. */
  List<RequestHeaders.Fixed> headers(String operationId) {
    List<RequestHeaders.Fixed> all = new ArrayList<>(headers);
    auths.schemes(operationId).forEach(scheme -> all.addAll(ofScheme(scheme)));
    return all;
  }

  private List<RequestHeaders.Fixed> ofScheme(String scheme) {
    return schemeHeaders.getOrDefault(scheme, List.of());
  }

  /** Returns every variable that requests refer to, each once. */
  List<EnvironmentVariable> variables() {
    Map<String, EnvironmentVariable> all = new LinkedHashMap<>();
    baseUrls.variables().forEach(variable -> all.put(variable.key(), variable));
    for (RequestHeaders.Fixed header : headers) {
      if (!header.isMadeEachTime()) {
        all.putIfAbsent(header.variable().key(), header.variable());
      }
    }
    auths.used().stream()
        .flatMap(alternative -> alternative.names().stream())
        .flatMap(scheme -> ofScheme(scheme).stream())
        .forEach(header -> all.putIfAbsent(header.variable().key(), header.variable()));
    for (SchemeRendering rendering : auths.renderings()) {
      rendering.variables().forEach(variable -> all.putIfAbsent(variable.key(), variable));
    }
    return List.copyOf(all.values());
  }
}
