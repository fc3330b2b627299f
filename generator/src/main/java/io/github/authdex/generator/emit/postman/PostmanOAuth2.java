package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import java.util.List;
import java.util.Optional;

/** Writes OAuth 2.0 with one flow, by whose settings the application fetches tokens. */
final class PostmanOAuth2 {
  private PostmanOAuth2() {}

  /** Postman puts a token behind one word in Authorization, or into the query's access_token. */
  static Optional<AuthBlock> of(OAuth2Scheme scheme, Made made) {
    OAuth2Options options = scheme.options();
    boolean hasPlace =
        switch (options.in()) {
          case HEADER ->
              options.name().equalsIgnoreCase("Authorization")
                  && (options.prefix().isEmpty() || options.prefix().matches("\\S+ "));
          case QUERY -> options.name().equals("access_token") && options.prefix().isEmpty();
          case COOKIE, BODY, PATH -> false;
        };
    return hasPlace ? Optional.of(block(scheme.flows().get(0), options, made)) : Optional.empty();
  }

  private static AuthBlock block(OAuth2Flow flow, OAuth2Options options, Made made) {
    AuthBlock block =
        AuthBlock.of("oauth2")
            .with("accessToken", made.text("accessToken"))
            .with("addTokenTo", options.in() == Placement.HEADER ? "header" : "queryParams");
    if (options.in() == Placement.HEADER) {
      block.with("headerPrefix", LiteralText.text(options.prefix().strip()));
    }
    block.with("grant_type", grant(flow));
    addText(block, "authUrl", made, "authorizationUrl");
    addText(block, "accessTokenUrl", made, "tokenUrl");
    addText(block, "refreshTokenUrl", made, "refreshUrl");
    block
        .with("clientId", made.text("clientId"))
        .with("clientSecret", made.text("clientSecret"))
        .with("client_authentication", inBody(options) ? "body" : "header")
        .with("scope", made.text("scope"));
    addText(block, "username", made, "username");
    addText(block, "password", made, "password");
    if (usesPkce(flow)) {
      block.with("challengeAlgorithm", "S256");
    }
    if (!made.text("state").isEmpty()) {
      repeatState(block, made.text("state"), options.stateParameters());
    }
    return block;
  }

  private static void addText(AuthBlock block, String key, Made made, String name) {
    if (made.texts().containsKey(name)) {
      block.with(key, made.text(name));
    }
  }

  private static void repeatState(AuthBlock block, String state, List<String> names) {
    block.with("state", state);
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    for (String name : names) {
      parameters
          .addObject()
          .put("key", name)
          .put("value", state)
          .put("enabled", true)
          .put("send_as", "request_body");
    }
    block.with("tokenRequestParams", parameters);
  }

  private static String grant(OAuth2Flow flow) {
    return switch (flow.type()) {
      case AUTHORIZATION_CODE, DEVICE_AUTHORIZATION ->
          usesPkce(flow) ? "authorization_code_with_pkce" : "authorization_code";
      case CLIENT_CREDENTIALS, TOKEN_EXCHANGE -> "client_credentials";
      case PASSWORD -> "password_credentials";
      case IMPLICIT -> "implicit";
    };
  }

  private static boolean usesPkce(OAuth2Flow flow) {
    return flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE && flow.pkce().isSent();
  }

  private static boolean inBody(OAuth2Options options) {
    return options.clientAuthentication() != ClientAuthentication.CLIENT_SECRET_BASIC;
  }
}
