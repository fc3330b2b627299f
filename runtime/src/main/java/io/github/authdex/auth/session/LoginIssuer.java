package io.github.authdex.auth.session;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.message.Retries;
import io.github.authdex.auth.internal.text.FilledTemplate;
import io.github.authdex.auth.internal.token.EndpointAnswer;
import io.github.authdex.auth.internal.token.TokenAnswer;
import io.github.authdex.auth.internal.token.TokenIssuer;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.token.IssuedToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Logs in. */
final class LoginIssuer implements TokenIssuer {
  private final SessionScheme scheme;
  private final List<LoginStep> steps;
  private final Credentials values;
  private final AuthEnvironment environment;

  LoginIssuer(
      SessionScheme scheme,
      List<LoginStep> steps,
      Credentials values,
      AuthEnvironment environment) {
    for (LoginStep step : steps) {
      if (!Origin.of(step.endpoint()).isConfidential()) {
        throw new IllegalArgumentException(
            "Expected https for the login on "
                + step.endpoint().getHost()
                + "; only a loopback address may do without");
      }
    }
    this.scheme = scheme;
    this.steps = steps;
    this.values = values;
    this.environment = environment;
  }

  @Override
  public IssuedToken next(Optional<Secret> refreshToken) throws IOException {
    Map<String, String> taken = new HashMap<>();
    for (LoginStep step : steps.subList(0, steps.size() - 1)) {
      take(step, taken);
    }
    LoginStep last = steps.get(steps.size() - 1);
    Response response = answer(last, taken);
    Instant now = environment.clock().instant();
    List<String> cookies =
        scheme.cookies() ? response.head().headers().all("Set-Cookie") : List.of();
    if (!isSuccess(response.status(), cookies)) {
      throw failed(last, response, "which refuses it");
    }
    List<String> tokens = new ArrayList<>();
    Optional<Instant> expires = Optional.empty();
    Map<String, String> fields = Map.of();
    if (scheme.tokens().isEmpty()) {
      requireCookie(last, response, cookies, now);
    } else {
      LoginAnswer answer = LoginAnswer.of(response, last.login().answer());
      fields = fields(last, answer);
      for (SessionToken place : scheme.tokens()) {
        tokens.add(token(last, answer, place));
      }
      expires = expires(answer, now);
    }
    return new IssuedToken(
            new SessionState(tokens, cookies, last.endpoint(), now).write(),
            Optional.empty(),
            now,
            expires.or(() -> scheme.lifetimeSeconds().map(now::plusSeconds)))
        .withFields(fields);
  }

  private Response answer(LoginStep step, Map<String, String> taken) throws IOException {
    return EndpointAnswer.of(environment, step.request(taken), "Login at", "failed");
  }

  private Map<String, String> fields(LoginStep step, LoginAnswer answer) throws LoginException {
    Set<String> pointers = environment.answerFields();
    return TokenAnswer.fields(pointers, answer::at)
        .orElseThrow(() -> failed(step, answer.response(), TokenAnswer.lacking(pointers)));
  }

  /** Sends {@code step} and adds what the next one needs of the answer to {@code taken}. */
  private void take(LoginStep step, Map<String, String> taken) throws IOException {
    Response response = answer(step, taken);
    if (!isSuccess(response.status(), List.of())) {
      throw failed(step, response, "which refuses it");
    }
    LoginAnswer answer = LoginAnswer.of(response, step.login().answer());
    for (Map.Entry<String, String> one : step.login().take().entrySet()) {
      Optional<String> value = answer.at(one.getValue());
      if (value.isEmpty()) {
        throw failed(step, response, "without a value at " + one.getValue());
      }
      taken.put(one.getKey(), value.get());
    }
  }

  private String token(LoginStep step, LoginAnswer answer, SessionToken place)
      throws LoginException {
    Optional<String> token = answer.at(place);
    if (token.isEmpty()) {
      boolean text = !place.fromHeader() && place.format().equals("text");
      throw failed(
          step,
          answer.response(),
          text ? "without a token as its content" : "without a token at " + place.field());
    }
    return place.value().isEmpty()
        ? token.get()
        : new FilledTemplate(values, Map.of("token", token.get()), Map.of()).fill(place.value());
  }

  private Optional<Instant> expires(LoginAnswer answer, Instant now) {
    return scheme.tokens().stream()
        .flatMap(place -> place.expiresField().stream())
        .flatMap(pointer -> TokenAnswer.expires(answer.at(pointer), now).stream())
        .findFirst();
  }

  /** Requires one that is kept, since nothing else carries the session. */
  private void requireCookie(LoginStep step, Response response, List<String> cookies, Instant now)
      throws LoginException {
    if (cookies.isEmpty()) {
      throw failed(step, response, "without a cookie");
    }
    List<String> refusals = new ArrayList<>();
    boolean kept =
        cookies.stream()
            .anyMatch(field -> Cookie.read(field, step.endpoint(), now, refusals::add).isPresent());
    if (!kept) {
      throw failed(
          step, response, "without a cookie that can be kept; " + String.join("; ", refusals));
    }
  }

  /** Returns whether the login worked: pages that set cookies often redirect to the next page. */
  private static boolean isSuccess(int status, List<String> cookies) {
    return status / 100 == 2 || (status / 100 == 3 && !cookies.isEmpty());
  }

  private LoginException failed(LoginStep step, Response response, String found) {
    return new LoginException(
        step.endpoint(),
        response.status(),
        found,
        Retries.after(response.head().headers(), environment.clock()));
  }
}
