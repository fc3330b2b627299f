package io.github.authdex.generator.emit.yaak;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.StandardTokenRequest;
import java.util.Optional;

/** Writes OAuth 2.0 with one flow, by which Yaak gets a token as it sends. */
final class YaakOAuth2 {
  private YaakOAuth2() {}

  /** Yaak puts a token into a header, behind one word or none. */
  static Optional<YaakAuth> of(OAuth2Scheme scheme, Made made) {
    OAuth2Options options = scheme.options();
    boolean hasPlace =
        options.in() == Placement.HEADER
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

  private static YaakAuth auth(String grant, OAuth2Flow flow, OAuth2Options options, Made made) {
    boolean basic = options.clientAuthentication() == ClientAuthentication.CLIENT_SECRET_BASIC;
    YaakAuth auth =
        YaakAuth.of("oauth2")
            .with("grantType", grant)
            .with("clientCredentialsMethod", "client_secret")
            .with("clientId", made.text("clientId"))
            .with("clientSecret", made.text("clientSecret"))
            .with("authorizationUrl", made.text("authorizationUrl"))
            .with("accessTokenUrl", made.text("tokenUrl"))
            .with("scope", made.text("scope"))
            .with("state", made.text("state"))
            .with("username", made.text("username"))
            .with("password", made.text("password"))
            .with("credentials", basic ? "basic" : "body")
            .with("headerName", LiteralText.text(options.name()))
            .with("headerPrefix", LiteralText.text(options.prefix().strip()));
    if (flow.type() == OAuth2Flow.Type.AUTHORIZATION_CODE && flow.pkce().isSent()) {
      auth.values().put("usePkce", true).put("pkceChallengeMethod", "S256");
    }
    return flow.type() == OAuth2Flow.Type.IMPLICIT ? auth.with("responseType", "token") : auth;
  }
}
