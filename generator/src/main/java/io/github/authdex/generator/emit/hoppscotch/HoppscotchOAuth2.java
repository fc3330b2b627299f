package io.github.authdex.generator.emit.hoppscotch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import java.util.Optional;

/** Writes OAuth 2.0 with one flow, by whose settings the application fetches tokens. */
final class HoppscotchOAuth2 {
  private HoppscotchOAuth2() {}

  /** Hoppscotch puts a token behind Bearer in Authorization, or into the query's access_token. */
  static Optional<ObjectNode> of(OAuth2Scheme scheme, Made made) {
    OAuth2Options options = scheme.options();
    boolean hasPlace =
        switch (options.in()) {
          case HEADER ->
              options.name().equalsIgnoreCase("Authorization")
                  && options.prefix().equals("Bearer ");
          case QUERY -> options.name().equals("access_token") && options.prefix().isEmpty();
          case COOKIE, BODY, PATH -> false;
        };
    return hasPlace
        ? grant(scheme.flows().get(0), options, made).map(grant -> auth(grant, options))
        : Optional.empty();
  }

  private static ObjectNode auth(ObjectNode grant, OAuth2Options options) {
    ObjectNode json = HoppscotchAuth.auth("oauth-2");
    json.set("grantTypeInfo", grant);
    return json.put("addTo", options.in() == Placement.HEADER ? "HEADERS" : "QUERY_PARAMS");
  }

  private static Optional<ObjectNode> grant(OAuth2Flow flow, OAuth2Options options, Made made) {
    return switch (flow.type()) {
      case AUTHORIZATION_CODE -> Optional.of(code(flow, made));
      case CLIENT_CREDENTIALS -> {
        ObjectNode grant = grant("CLIENT_CREDENTIALS", made, "tokenUrl");
        yield Optional.of(grant.put("clientAuthentication", clientAuthentication(options)));
      }
      case PASSWORD -> {
        ObjectNode grant = grant("PASSWORD", made, "tokenUrl");
        HoppscotchAuth.text(grant, "username", made.text("username"));
        yield Optional.of(HoppscotchAuth.text(grant, "password", made.text("password")));
      }
      case IMPLICIT -> Optional.of(grant("IMPLICIT", made, "authorizationUrl"));
      case DEVICE_AUTHORIZATION, TOKEN_EXCHANGE -> Optional.empty();
    };
  }

  private static ObjectNode code(OAuth2Flow flow, Made made) {
    ObjectNode grant = grant("AUTHORIZATION_CODE", made, "authorizationUrl");
    HoppscotchAuth.text(grant, "tokenEndpoint", made.text("tokenUrl"));
    grant.put("isPKCE", flow.pkce().isSent());
    return flow.pkce().isSent() ? grant.put("codeVerifierMethod", "S256") : grant;
  }

  /** The field called authEndpoint is where the grant goes first, whatever that is. */
  private static ObjectNode grant(String type, Made made, String endpoint) {
    ObjectNode grant = JsonNodeFactory.instance.objectNode().put("grantType", type);
    HoppscotchAuth.text(grant, "authEndpoint", made.text(endpoint));
    HoppscotchAuth.text(grant, "clientID", made.text("clientId"));
    if (!type.equals("IMPLICIT")) {
      HoppscotchAuth.text(grant, "clientSecret", made.text("clientSecret"));
    }
    HoppscotchAuth.text(grant, "scopes", made.text("scope"));
    return HoppscotchAuth.text(grant, "token", made.text("accessToken"));
  }

  private static String clientAuthentication(OAuth2Options options) {
    return options.clientAuthentication() == ClientAuthentication.CLIENT_SECRET_BASIC
        ? "AS_BASIC_AUTH_HEADERS"
        : "IN_BODY";
  }
}
