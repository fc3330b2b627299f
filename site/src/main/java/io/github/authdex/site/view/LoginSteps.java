package io.github.authdex.site.view;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import java.util.ArrayList;
import java.util.List;

/** Steps by what an answer issues for what a caller holds, or the caller signs for a while. */
final class LoginSteps {
  private LoginSteps() {}

  static SchemeSteps jwt(JwtScheme scheme) {
    ViewStep.Builder sign =
        ViewStep.say("Sign a JWT by ")
            .code(scheme.algorithm())
            .say(" that counts for " + LifeWords.of(scheme.lifetimeSeconds()));
    List<ViewStep> steps = new ArrayList<>(List.of(sign.end(".")));
    scheme
        .exchange()
        .map(JwtExchange::url)
        .ifPresent(
            url ->
                steps.add(
                    ViewStep.say("Exchange it for an access token at ").address(url).end(".")));
    String what = scheme.exchange().isPresent() ? "the token" : "it";
    steps.add(ViewStep.sent(what, scheme.in(), scheme.name()));
    return SchemeSteps.of(steps);
  }

  static SchemeSteps session(SessionScheme scheme) {
    List<ViewStep> steps = new ArrayList<>();
    scheme.login().steps().forEach(login -> steps.add(login(login, steps.isEmpty())));
    scheme
        .tokens()
        .forEach(
            token -> steps.add(ViewStep.sent("what the answer has", token.in(), token.name())));
    if (scheme.tokens().stream().map(SessionToken::in).noneMatch(Placement.COOKIE::equals)
        && scheme.cookies()) {
      steps.add(ViewStep.say("Send the cookies of the answer with each request.").end());
    }
    scheme
        .lifetimeSeconds()
        .ifPresent(
            seconds ->
                steps.add(ViewStep.say("Log in again after " + LifeWords.of(seconds)).end(".")));
    return SchemeSteps.of(steps);
  }

  private static ViewStep login(SessionLogin login, boolean first) {
    ViewStep.Builder step =
        ViewStep.say(first ? "Log in: send " : "Then send ")
            .code(login.method() + " " + login.url());
    return login.fields().isEmpty()
        ? step.end(".")
        : step.say(" with the fields ").anyOf(List.copyOf(login.fields().keySet())).end(".");
  }
}
