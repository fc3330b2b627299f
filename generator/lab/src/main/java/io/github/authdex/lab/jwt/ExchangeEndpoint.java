package io.github.authdex.lab.jwt;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.SchemeScopes;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenAnswerWriter;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a JWT into an access token. */
final class ExchangeEndpoint implements AuthEndpoint {
  private static final String NAME = "token exchange";
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final JwtExchange exchange;
  private final Judge judge;
  private final IssuedTokens tokens;
  private final SchemeScopes scopes;
  private final Clock clock;
  private final Map<String, String> told;

  /**
   * Takes what verifies the JWT and what issues tokens for it.
   *
   * @param told what answers tell besides, by JSON pointer
   */
  ExchangeEndpoint(
      JwtExchange exchange,
      Judge judge,
      IssuedTokens tokens,
      SchemeScopes scopes,
      Clock clock,
      Map<String, String> told) {
    this.exchange = exchange;
    this.judge = judge;
    this.tokens = tokens;
    this.scopes = scopes;
    this.clock = clock;
    this.told = told;
  }

  @Override
  public Reply answer(ReceivedRequest request) {
    try {
      CheckFinding finding = judge.judge(token(request), List.of());
      if (!finding.passed()) {
        throw TokenRefusal.of("invalid_grant", "The JWT is not right: " + finding.problem());
      }
      return write(tokens.issue(scopes.known(), false));
    } catch (TokenRefusal e) {
      return e.reply(NAME);
    }
  }

  private String token(ReceivedRequest request) throws TokenRefusal {
    return switch (exchange.as()) {
      case ASSERTION -> assertion(TokenParameters.read(request, false));
      case BEARER -> bearer(request);
    };
  }

  /** RFC 7523 §2.1. */
  private static String assertion(TokenParameters parameters) throws TokenRefusal {
    if (!parameters.require("grant_type").equals(GRANT)) {
      throw TokenRefusal.of("unsupported_grant_type", "Expected " + GRANT + " as grant_type");
    }
    return parameters.require("assertion");
  }

  private static String bearer(ReceivedRequest request) throws TokenRefusal {
    if (!request.method().equals("POST")) {
      throw TokenRefusal.method(request.method());
    }
    List<String> headers = request.values(WirePlace.AUTHORIZATION);
    if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw TokenRefusal.invalidClient(
          "Expected the JWT in one Authorization header behind \"Bearer \"");
    }
    return headers.get(0).substring(7);
  }

  private Reply write(IssuedTokens.Issued issued) {
    TokenAnswerWriter answer =
        new TokenAnswerWriter().putAll(told).put(exchange.tokenField(), issued.accessToken());
    if (isInstant(exchange.expiresField())) {
      String end = clock.instant().plusSeconds(issued.lifeSeconds()).toString();
      answer.put(exchange.expiresField(), end);
    } else {
      answer.put(exchange.expiresField(), issued.lifeSeconds());
    }
    return answer.reply(exchange.as() == JwtExchange.As.BEARER ? 201 : 200, NAME);
  }

  /** A field such as expires_at or expiresAt holds an instant, one such as expires_in seconds. */
  private static boolean isInstant(String pointer) {
    String name = JsonPointer.compile(pointer).last().getMatchingProperty();
    return name.toLowerCase(Locale.ROOT).endsWith("at");
  }
}
