package io.github.authdex.generator.emit.insomnia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.StandardTokenRequest;
import java.util.Optional;

/** Writes OAuth 2.0 with one flow, by whose settings the application fetches tokens. */
final class InsomniaOAuth2 {
  private InsomniaOAuth2() {}

  /** Insomnia puts a token into Authorization, behind one word or none. */
  static Optional<ObjectNode> of(OAuth2Scheme scheme, Made made) {
    OAuth2Options options = scheme.options();
    boolean hasPlace =
        options.in() == Placement.HEADER
            && options.name().equalsIgnoreCase("Authorization")
            && (options.prefix().isEmpty() || options.prefix().matches("\\S+ "))
            && StandardTokenRequest.suits(options);
    OAuth2Flow flow = scheme.flows().get(0);
    return hasPlace ? grant(flow).map(grant -> auth(grant, flow, options, made)) : Optional.empty();
  }

  private static Optional<String> grant(OAuth2Flow flow) {
    return switch (flow.type()) {
      case AUTHORIZATION_CODE -> Optional.of("authorization_code");
      case CLIENT_CREDENTIALS -> Optional.of("client_credentials");
      case PASSWORD -> Optional.of("password");
      case IMPLICIT -> Optional.of("implicit");
      case DEVICE_AUTHORIZATION, TOKEN_EXCHANGE -> Optional.empty();
    };
  }

  private static ObjectNode auth(String grant, OAuth2Flow flow, OAuth2Options options, Made made) {
    ObjectNode json = InsomniaAuth.auth("oauth2").put("grantType", grant);
    InsomniaAuth.text(json, "authorizationUrl", made.text("authorizationUrl"));
    InsomniaAuth.text(json, "accessTokenUrl", made.text("tokenUrl"));
    InsomniaAuth.text(json, "clientId", made.text("clientId"));
    InsomniaAuth.text(json, "clientSecret", made.text("clientSecret"));
    InsomniaAuth.text(json, "scope", made.text("scope"));
    InsomniaAuth.text(json, "username", made.text("username"));
    InsomniaAuth.text(json, "password", made.text("password"));
    InsomniaAuth.text(json, "state", made.text("state"));
    json.put(
        "credentialsInBody",
        options.clientAuthentication() != ClientAuthentication.CLIENT_SECRET_BASIC);
    String prefix = options.prefix().strip();
    InsomniaAuth.text(
        json, "tokenPrefix", prefix.isEmpty() ? "NO_PREFIX" : LiteralText.text(prefix));
    if (flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE) {
      json.put("usePkce", flow.pkce().isSent()).put("pkceMethod", "S256");
    }
    return flow.type() == OAuth2Flow.Type.IMPLICIT ? json.put("responseType", "token") : json;
  }
}
