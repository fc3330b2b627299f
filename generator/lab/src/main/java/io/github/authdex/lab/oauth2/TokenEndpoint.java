package io.github.authdex.lab.oauth2;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.TemplateExpansion;
import io.github.authdex.lab.consent.DeviceGrants;
import io.github.authdex.lab.consent.GrantedCodes;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenAnswerWriter;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The token endpoint of an OAuth 2.0 scheme (RFC 6749 §3.2). */
final class TokenEndpoint implements AuthEndpoint {
  private static final String NAME = "token endpoint";
  private static final String REFRESH = "refresh_token";

  private final Grants grants;
  private final OAuth2Options options;
  private final Credentials roles;
  private final ClientProof client;
  private final Surroundings surroundings;
  private final ScopeReader scopes;

  /**
   * @param roles of the scheme
   * @param client checks who asks
   */
  TokenEndpoint(
      Grants grants,
      OAuth2Options options,
      Credentials roles,
      ClientProof client,
      Surroundings surroundings) {
    this.grants = grants;
    this.options = options;
    this.roles = roles;
    this.client = client;
    this.surroundings = surroundings;
    this.scopes = new ScopeReader(options, grants.scopes());
  }

  /**
   * What the endpoint has to do with.
   *
   * @param expansion fills the templates of extra parameters and headers
   * @param tokens issues them
   * @param codes that people's consent has brought
   * @param devices that wait for consent
   * @param proofs checks keys that tokens are bound to
   * @param nonce what each proof must repeat
   * @param told what answers tell besides, by JSON pointer
   * @param idTokens who has consented, if the server is an OpenID provider
   */
  record Surroundings(
      TemplateExpansion expansion,
      IssuedTokens tokens,
      GrantedCodes codes,
      DeviceGrants devices,
      DpopProof proofs,
      String nonce,
      Map<String, String> told,
      Optional<IdTokens> idTokens) {}

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
      TokenParameters parameters =
          TokenParameters.read(request, options.jsonRequest()).under(options.parameterNames());
      requireHeaders(request);
      client.check(request, parameters);
      Optional<String> key = key(request);
      return write(grant(parameters, key), parameters, key.isPresent());
    } catch (TokenRefusal e) {
      Reply reply = e.reply(NAME);
      return options.dpop() == DpopUse.NONE
          ? reply
          : reply.with("DPoP-Nonce", surroundings.nonce());
    }
  }

  /** Returns the thumbprint of the key that the request proves, if it proves one. */
  private Optional<String> key(ReceivedRequest request) throws TokenRefusal {
    boolean proves = !request.headers(DpopProof.HEADER).isEmpty();
    if (options.dpop() == DpopUse.NONE || (options.dpop() == DpopUse.SUPPORTED && !proves)) {
      return Optional.empty();
    }
    DpopProof.Finding proof = surroundings.proofs().find(request, Optional.empty());
    if (!proof.passed()) {
      throw TokenRefusal.of(
          "invalid_dpop_proof", "The proof in the header DPoP " + proof.problem());
    }
    if (proof.nonce().filter(surroundings.nonce()::equals).isEmpty()) {
      throw TokenRefusal.of(
          "use_dpop_nonce", "The proof does not repeat the nonce of the header DPoP-Nonce");
    }
    return Optional.of(proof.thumbprint());
  }

  private void requireHeaders(ReceivedRequest request) throws TokenRefusal {
    for (Map.Entry<String, String> header : options.tokenHeaders().entrySet()) {
      List<String> values = request.headers(header.getKey());
      if (values.isEmpty()) {
        throw TokenRefusal.of(
            "invalid_request", "The header " + header.getKey() + " of token requests is missing");
      }
      Optional<String> expected =
          surroundings.expansion().whole(header.getValue()).filter(text -> !text.contains("{$"));
      if (expected.isPresent() && !SameText.of(values.get(0), expected.get())) {
        throw TokenRefusal.of(
            "invalid_request", "The header " + header.getKey() + " has another value");
      }
    }
  }

  /**
   * What a request brought.
   *
   * @param byPerson whether somebody has consented
   * @param nonce of the authorization request, if that had one
   */
  private record Granted(IssuedTokens.Issued issued, boolean byPerson, Optional<String> nonce) {
    static Granted byPerson(IssuedTokens.Issued issued) {
      return new Granted(issued, true, Optional.empty());
    }

    static Granted alone(IssuedTokens.Issued issued) {
      return new Granted(issued, false, Optional.empty());
    }
  }

  private Granted grant(TokenParameters parameters, Optional<String> key) throws TokenRefusal {
    String grantType = parameters.require("grant_type");
    if (grants.refresh() && grantType.equals(REFRESH)) {
      String refreshToken = parameters.require(REFRESH);
      requireExtras(parameters, options.refreshParameters());
      boolean wanted = options.refreshParameters().containsKey("scope"); // No less than granted.
      Set<String> asked = wanted ? Set.of() : scopes.named(parameters);
      return Granted.byPerson(surroundings.tokens().refresh(refreshToken, asked, key));
    }
    OAuth2Flow flow = flow(grantType);
    requireExtras(parameters, options.plainTokenParameters());
    Set<String> granted = scopes.orKnown(parameters);
    return switch (flow.type()) {
      case CLIENT_CREDENTIALS -> Granted.alone(surroundings.tokens().issue(granted, false, key));
      case TOKEN_EXCHANGE -> {
        checkSubject(parameters, grantType);
        yield Granted.alone(surroundings.tokens().issue(granted, false, key));
      }
      case PASSWORD -> {
        checkOwner(parameters);
        yield Granted.byPerson(surroundings.tokens().issue(granted, true, key));
      }
      case AUTHORIZATION_CODE -> {
        GrantedCodes.Redeemed code =
            surroundings.codes().redeem(parameters, options.stateParameters(), key);
        yield new Granted(code.issued(), true, code.nonce());
      }
      case DEVICE_AUTHORIZATION ->
          Granted.byPerson(
              surroundings
                  .devices()
                  .redeem(parameters.require("device_code"), surroundings.tokens(), key));
      case IMPLICIT ->
          throw TokenRefusal.of(
              "unsupported_grant_type",
              "A token of the implicit flow comes from no token endpoint");
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

  /** The token of another issuer, whose signature this server would know, is compared. */
  private void checkSubject(TokenParameters parameters, String grantType) throws TokenRefusal {
    String name = grantType.endsWith(":jwt-bearer") ? "assertion" : "subject_token";
    if (!SameText.of(parameters.require(name), role("subjectToken"))) {
      throw TokenRefusal.of("invalid_grant", "The " + name + " is another than the one held");
    }
  }

  private String role(String name) {
    return roles.find(name).map(Secret::reveal).orElse("");
  }

  private void requireExtras(TokenParameters parameters, Map<String, String> extras)
      throws TokenRefusal {
    for (Map.Entry<String, String> extra : extras.entrySet()) {
      String value = parameters.require(extra.getKey());
      Optional<String> expected = surroundings.expansion().whole(extra.getValue());
      if (expected.isPresent() && !SameText.of(value, expected.get())) {
        throw TokenRefusal.of(
            "invalid_request", "The parameter \"" + extra.getKey() + "\" is wrong");
      }
    }
  }

  private Reply write(Granted granted, TokenParameters parameters, boolean isBound) {
    OAuth2Options.TokenFields fields = options.tokenFields();
    IssuedTokens.Issued issued = granted.issued();
    TokenAnswerWriter answer =
        new TokenAnswerWriter()
            .putAll(surroundings.told())
            .put(fields.accessToken(), issued.accessToken());
    String prefix = isBound ? DpopUse.prefix() : options.prefix();
    answer.put("/token_type", prefix.isBlank() ? "Bearer" : prefix.strip());
    if (options.tokenTerms().accessSeconds().isEmpty()) {
      answer.put(fields.expiresIn(), issued.lifeSeconds()); // Else the API's answer does not say.
    }
    issued.refreshToken().ifPresent(token -> answer.put(fields.refreshToken(), token));
    surroundings
        .idTokens()
        .filter(provider -> granted.byPerson() && issued.scopes().contains(IdTokens.SCOPE))
        .map(provider -> provider.of(granted.nonce(), issued.accessToken()))
        .ifPresent(token -> answer.put("/id_token", token));
    if (parameters.find("scope").isPresent()) {
      answer.put(fields.scope(), String.join(options.scopeSeparator(), issued.scopes()));
    }
    return answer.reply(200, NAME);
  }
}
