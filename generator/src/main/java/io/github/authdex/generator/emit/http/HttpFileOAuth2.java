package io.github.authdex.generator.emit.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Options.TokenFields;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes OAuth 2.0 as JetBrains' HTTP Client and httpyac read it: a configuration in the
 * environment, by which they fetch and renew the token that a request names.
 */
final class HttpFileOAuth2 {
  /** Where httpyac always waits for a code. */
  private static final String REDIRECT = "http://localhost:3000/callback";

  /** The parameters that both can add to a token request. */
  private static final Set<String> PARAMETERS = Set.of("audience", "resource");

  private HttpFileOAuth2() {}

  /** Returns the word for the grant of {@code flow}, if both have one. */
  static Optional<String> grant(OAuth2Flow flow) {
    return switch (flow.type()) {
      case AUTHORIZATION_CODE -> Optional.of("Authorization Code");
      case CLIENT_CREDENTIALS -> Optional.of("Client Credentials");
      case PASSWORD -> Optional.of("Password");
      case IMPLICIT -> Optional.of("Implicit");
      case DEVICE_AUTHORIZATION, TOKEN_EXCHANGE -> Optional.empty();
    };
  }

  static Optional<HttpFileAuth> of(OAuth2Scheme scheme, Made made) {
    OAuth2Flow flow = scheme.flows().get(0);
    return grant(flow).isPresent() && asksAsTheStandardSays(scheme.options(), flow)
        ? place(scheme.options(), flow, made)
        : Optional.empty();
  }

  private static boolean asksAsTheStandardSays(OAuth2Options options, OAuth2Flow flow) {
    return clientAuthentication(options).isPresent()
        && flow.grantType().isEmpty()
        && PARAMETERS.containsAll(options.tokenParameters().keySet())
        && options.authorizationParameters().isEmpty()
        && options.tokenHeaders().isEmpty()
        && options.parameterNames().isEmpty()
        && options.callbackNames().isEmpty()
        && !options.jsonRequest()
        && options.tokenFields().accessToken().equals(TokenFields.STANDARD.accessToken());
  }

  private static Optional<HttpFileAuth> place(OAuth2Options options, OAuth2Flow flow, Made made) {
    String id = id(made);
    String token = "{{$auth.token(\"" + id + "\")}}";
    String value = LiteralText.text(options.prefix());
    Map<String, ObjectNode> configurations = Map.of(id, configuration(options, flow, made));
    List<String> notes = notes(options, flow, made);
    return switch (options.in()) {
      case HEADER -> {
        String line = options.name() + ": " + HttpFileText.line(value) + token;
        yield Optional.of(new HttpFileAuth(List.of(line), "", configurations, notes));
      }
      case QUERY -> {
        String pair = LiteralText.query(options.name()) + "=" + HttpFileText.url(value) + token;
        yield Optional.of(new HttpFileAuth(List.of(), pair, configurations, notes));
      }
      case COOKIE, BODY, PATH -> Optional.empty();
    };
  }

  private static List<String> notes(OAuth2Options options, OAuth2Flow flow, Made made) {
    List<String> notes = new ArrayList<>();
    if (flow.authorizationUrl().isPresent()) {
      notes.add(
          "httpyac and JetBrains' HTTP Client open a browser for consent; register the redirect URI "
              + REDIRECT
              + " for your client");
    }
    if (options.clientAuthentication() == ClientAuthentication.CLIENT_SECRET_BASIC
        && options.formEncodedBasic()
        && flow.tokenUrl().isPresent()) {
      notes.add(
          "httpyac sends a client's id and secret as they are; if they have other characters than"
              + " letters, digits and -._*, write them form-encoded (RFC 6749 §2.3.1) into "
              + variables(made.text("clientId") + " and " + made.text("clientSecret")));
    }
    notes.add(
        "VS Code's REST Client fetches no token; there, put one in the place of {{$auth.token(…)}}");
    return notes;
  }

  private static String variables(String text) {
    return text.replaceAll("[{}]", "");
  }

  /** Returns the start that the names of the scheme's variables have in common. */
  private static String id(Made made) {
    String scope = made.text("scope");
    return scope.isEmpty() ? "auth" : variables(scope).replaceFirst("_scope", "");
  }

  private static ObjectNode configuration(OAuth2Options options, OAuth2Flow flow, Made made) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("Type", "OAuth2").put("Grant Type", grant(flow).orElseThrow());
    put(json, "Auth URL", made, "authorizationUrl");
    put(json, "Token URL", made, "tokenUrl");
    if (flow.authorizationUrl().isPresent()) {
      json.put("Redirect URL", REDIRECT);
    }
    put(json, "Client ID", made, "clientId");
    put(json, "Client Secret", made, "clientSecret");
    json.put("Client Credentials", clientAuthentication(options).orElseThrow());
    put(json, "Username", made, "username");
    put(json, "Password", made, "password");
    put(json, "Scope", made, "scope");
    if (flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE && flow.pkce().isSent()) {
      json.put("PKCE", true);
    }
    json.put("Acquire Automatically", true);
    addParameters(json, options, made);
    return json;
  }

  private static void addParameters(ObjectNode json, OAuth2Options options, Made made) {
    for (String name : options.tokenParameters().keySet()) {
      json.withObject("/Custom Request Parameters")
          .put(name, HttpFileText.line(made.text("token." + name)));
    }
  }

  private static void put(ObjectNode json, String key, Made made, String name) {
    if (!made.text(name).isEmpty()) {
      json.put(key, HttpFileText.line(made.text(name)));
    }
  }

  private static Optional<String> clientAuthentication(OAuth2Options options) {
    return switch (options.clientAuthentication()) {
      case CLIENT_SECRET_BASIC -> Optional.of("basic");
      case CLIENT_SECRET_POST -> Optional.of("in body");
      case NONE -> Optional.of("none");
      case CLIENT_SECRET_JWT, PRIVATE_KEY_JWT, TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH ->
          Optional.empty();
    };
  }
}
