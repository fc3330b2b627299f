package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The flows of OAuth 2.0 that a version of OpenAPI can say, and those that it cannot. */
final class FlowDefinitions {
  /** What 2.0 calls them. */
  private static final Map<OAuth2Flow.Type, String> SWAGGER_2 =
      Map.of(
          OAuth2Flow.Type.IMPLICIT, "implicit",
          OAuth2Flow.Type.PASSWORD, "password",
          OAuth2Flow.Type.CLIENT_CREDENTIALS, "application",
          OAuth2Flow.Type.AUTHORIZATION_CODE, "accessCode");

  private final Map<OAuth2Flow.Type, ObjectNode> flows = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();
  private final KnownUrls urls;

  private FlowDefinitions(KnownUrls urls) {
    this.urls = urls;
  }

  static FlowDefinitions of(OAuth2Scheme scheme, SpecDialect dialect, KnownUrls urls) {
    FlowDefinitions definitions = new FlowDefinitions(urls);
    for (OAuth2Flow flow : scheme.flows()) {
      boolean device = flow.type() == OAuth2Flow.Type.DEVICE_AUTHORIZATION;
      if (device && !dialect.hasDeviceFlow()) {
        definitions.left.add(dialect + " has no flow " + flow.type().wireName());
      } else {
        definitions.add(flow, dialect);
      }
    }
    return definitions;
  }

  private void add(OAuth2Flow flow, SpecDialect dialect) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    boolean known = put(object, "authorizationUrl", flow.authorizationUrl());
    known &= put(object, "deviceAuthorizationUrl", flow.deviceAuthorizationUrl());
    known &= put(object, "tokenUrl", flow.tokenUrl());
    if (dialect.hasHttpSchemes()) {
      known &= put(object, "refreshUrl", flow.refreshUrl());
    }
    if (!known) {
      left.add(
          "a URL of flow "
              + flow.type().wireName()
              + " has variables that the document's server does not tell");
      return;
    }
    ObjectNode scopes = object.putObject("scopes");
    flow.scopes().forEach(scopes::put);
    flows.put(flow.type(), object);
  }

  /** Returns whether the URL, if there is one, is known. */
  private boolean put(ObjectNode object, String name, Optional<String> url) {
    if (url.isEmpty()) {
      return true;
    }
    String known = urls.endpoint(url.get());
    object.put(name, known);
    return known.indexOf('{') < 0;
  }

  boolean isEmpty() {
    return flows.isEmpty();
  }

  /** Returns what is not said, or empty. */
  String loss() {
    return String.join("; ", left);
  }

  /** Returns an OAuth Flows Object. */
  ObjectNode all() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    flows.forEach((type, flow) -> all.set(type.wireName(), flow));
    return all;
  }

  /** Returns a definition for each flow, by what is added to the scheme's name. */
  Map<String, ObjectNode> apart(Supplier<ObjectNode> start) {
    Map<String, ObjectNode> apart = new LinkedHashMap<>();
    flows.forEach(
        (type, flow) -> {
          ObjectNode object = start.get().put("flow", SWAGGER_2.get(type));
          flow.properties().forEach(field -> object.set(field.getKey(), field.getValue()));
          apart.put(apart.isEmpty() ? "" : capital(SWAGGER_2.get(type)), object);
        });
    return apart;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
