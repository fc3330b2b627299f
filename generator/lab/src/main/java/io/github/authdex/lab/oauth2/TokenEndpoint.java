package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.TemplateExpansion;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenAnswerWriter;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The token endpoint of an OAuth 2.0 scheme (RFC 6749 §3.2). */
final class TokenEndpoint implements AuthEndpoint {
  private static final String NAME = "token endpoint";
  private static final String REFRESH = "refresh_token";

  private final Grants grants;
  private final OAuth2Options options;
  private final Credentials roles;
  private final TemplateExpansion expansion;
  private final IssuedTokens tokens;

  /**
   * @param roles of the scheme
   * @param expansion fills the templates of extra parameters
   */
  TokenEndpoint(
      Grants grants,
      OAuth2Options options,
      Credentials roles,
      TemplateExpansion expansion,
      IssuedTokens tokens) {
    this.grants = grants;
    this.options = options;
    this.roles = roles;
    this.expansion = expansion;
    this.tokens = tokens;
  }

  /**
   * What becomes a token here.
   *
   * @param flows that end here
   * @param refresh whether a refresh token does too
   * @param scopes of the scheme
   */
  record Grants(List<OAuth2Flow> flows, boolean refresh, SchemeScopes scopes) {
    Grants {
      flows = List.copyOf(flows);
    }

    /** Returns the values of grant_type that are taken, in order. */
    List<String> types() {
      List<String> types = new ArrayList<>(flows.stream().map(TokenEndpoint::grantTypeOf).toList());
      if (refresh) {
        types.add(REFRESH);
      }
      return types;
    }
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    try {
      TokenParameters parameters = TokenParameters.read(request, options.jsonRequest());
      new ClientProof(options, roles).check(request, parameters);
      return write(grant(parameters), parameters);
    } catch (TokenRefusal e) {
      return e.reply(NAME);
    }
  }

  private IssuedTokens.Issued grant(TokenParameters parameters) throws TokenRefusal {
    String grantType = parameters.require("grant_type");
    if (grants.refresh() && grantType.equals(REFRESH)) {
      String refreshToken = parameters.require(REFRESH);
      requireExtras(parameters, options.refreshParameters());
      return tokens.refresh(refreshToken, asked(parameters));
    }
    OAuth2Flow flow = flow(grantType);
    requireExtras(parameters, options.tokenParameters());
    Set<String> asked = asked(parameters);
    Set<String> granted = asked.isEmpty() ? grants.scopes().known() : asked;
    return switch (flow.type()) {
      case CLIENT_CREDENTIALS -> tokens.issue(granted, false);
      case PASSWORD -> {
        checkOwner(parameters);
        yield tokens.issue(granted, true);
      }
      case AUTHORIZATION_CODE, IMPLICIT, DEVICE_AUTHORIZATION ->
          throw TokenRefusal.of(
              "unsupported_grant_type",
              "The lab does not run the flow " + flow.type().wireName() + " yet");
    };
  }

  private OAuth2Flow flow(String grantType) throws TokenRefusal {
    return grants.flows().stream()
        .filter(flow -> grantTypeOf(flow).equals(grantType))
        .findFirst()
        .orElseThrow(
            () ->
                TokenRefusal.of(
                    "unsupported_grant_type",
                    "Expected one of " + grants.types() + " as grant_type"));
  }

  private static String grantTypeOf(OAuth2Flow flow) {
    return flow.grantType().orElse(flow.type().grantType());
  }

  private void checkOwner(TokenParameters parameters) throws TokenRefusal {
    String username = parameters.require("username");
    String password = parameters.require("password");
    boolean userIsRight = SameText.of(username, role("username"));
    boolean passwordIsRight = SameText.of(password, role("password"));
    if (!userIsRight || !passwordIsRight) {
      throw TokenRefusal.of("invalid_grant", "The user name or password is wrong");
    }
  }

  private String role(String name) {
    return roles.find(name).map(Secret::reveal).orElse("");
  }

  private void requireExtras(TokenParameters parameters, Map<String, String> extras)
      throws TokenRefusal {
    for (Map.Entry<String, String> extra : extras.entrySet()) {
      String value = parameters.require(extra.getKey());
      Optional<String> expected = expansion.whole(extra.getValue());
      if (expected.isPresent() && !SameText.of(value, expected.get())) {
        throw TokenRefusal.of(
            "invalid_request", "The parameter \"" + extra.getKey() + "\" is wrong");
      }
    }
  }

  private Set<String> asked(TokenParameters parameters) throws TokenRefusal {
    Set<String> asked = new LinkedHashSet<>();
    Pattern separator = Pattern.compile(Pattern.quote(options.scopeSeparator()));
    for (String scope : separator.split(parameters.find("scope").orElse(""), -1)) {
      if (!scope.isEmpty()) {
        asked.add(scope);
      }
    }
    if (!grants.scopes().allow(asked)) {
      throw TokenRefusal.of(
          "invalid_scope",
          "The API does not list every scope that was asked for; \""
              + options.scopeSeparator()
              + "\" stands between scopes");
    }
    return asked;
  }

  private Reply write(IssuedTokens.Issued issued, TokenParameters parameters) {
    OAuth2Options.TokenFields fields = options.tokenFields();
    TokenAnswerWriter answer =
        new TokenAnswerWriter().put(fields.accessToken(), issued.accessToken());
    answer.put("/token_type", options.prefix().isBlank() ? "Bearer" : options.prefix().strip());
    answer.put(fields.expiresIn(), issued.lifeSeconds());
    issued.refreshToken().ifPresent(token -> answer.put(fields.refreshToken(), token));
    if (parameters.find("scope").isPresent()) {
      answer.put(fields.scope(), String.join(options.scopeSeparator(), issued.scopes()));
    }
    return answer.reply(200, NAME);
  }
}
