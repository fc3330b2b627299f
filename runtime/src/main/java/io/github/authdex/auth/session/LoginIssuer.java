package io.github.authdex.auth.session;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.token.TokenAnswer;
import io.github.authdex.auth.internal.token.TokenIssuer;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.token.IssuedToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Logs in. */
final class LoginIssuer implements TokenIssuer {
  private final SessionScheme scheme;
  private final LoginRequest login;
  private final AuthEnvironment environment;

  LoginIssuer(SessionScheme scheme, LoginRequest login, AuthEnvironment environment) {
    if (!Origin.of(login.endpoint()).isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https for the login on "
              + login.endpoint().getHost()
              + "; only a loopback address may do without");
    }
    this.scheme = scheme;
    this.login = login;
    this.environment = environment;
  }

  @Override
  public IssuedToken next(Optional<Secret> refreshToken) throws IOException {
    Response response = environment.exchange().send(login.request());
    Instant now = environment.clock().instant();
    List<String> cookies =
        scheme.cookies() ? response.head().headers().all("Set-Cookie") : List.of();
    if (!isSuccess(response.status(), cookies)) {
      throw failed(response, "which refuses it");
    }
    Optional<IssuedToken> answered = token(response, now);
    if (scheme.token().isPresent() && answered.isEmpty()) {
      throw failed(response, "without a token at " + scheme.token().get().field());
    }
    if (scheme.token().isEmpty()) {
      requireCookie(response, cookies, now);
    }
    String token = answered.map(one -> one.accessToken().reveal()).orElse("");
    return new IssuedToken(
        new SessionState(token, cookies, login.endpoint(), now).write(),
        Optional.empty(),
        now,
        answered
            .flatMap(IssuedToken::expires)
            .or(() -> scheme.lifetimeSeconds().map(now::plusSeconds)));
  }

  /** Requires one that is kept, since nothing else carries the session. */
  private void requireCookie(Response response, List<String> cookies, Instant now)
      throws LoginException {
    if (cookies.isEmpty()) {
      throw failed(response, "without a cookie");
    }
    List<String> refusals = new ArrayList<>();
    boolean kept =
        cookies.stream()
            .anyMatch(
                field -> Cookie.read(field, login.endpoint(), now, refusals::add).isPresent());
    if (!kept) {
      throw failed(response, "without a cookie that can be kept; " + String.join("; ", refusals));
    }
  }

  /** Returns whether the login worked: pages that set cookies often redirect to the next page. */
  private static boolean isSuccess(int status, List<String> cookies) {
    return status / 100 == 2 || (status / 100 == 3 && !cookies.isEmpty());
  }

  private Optional<IssuedToken> token(Response response, Instant now) throws IOException {
    if (scheme.token().isEmpty()) {
      return Optional.empty();
    }
    SessionToken place = scheme.token().get();
    Optional<ServerJson> json = TokenAnswer.json(response);
    if (place.fromHeader()) {
      return response
          .head()
          .headers()
          .first(place.field())
          .map(Secret::of)
          .map(token -> new IssuedToken(token, Optional.empty(), now, Optional.empty()));
    }
    return json.flatMap(
        answer ->
            new TokenAnswer(
                    answer, place.field(), "/refresh_token", place.expiresField().orElse(""))
                .token(now));
  }

  private LoginException failed(Response response, String found) {
    return new LoginException(
        login.endpoint(),
        response.status(),
        found,
        Retries.after(response.head().headers(), environment.clock()));
  }
}
