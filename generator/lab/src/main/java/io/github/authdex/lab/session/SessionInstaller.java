package io.github.authdex.lab.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.JointCheck;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.MatchedTemplate;
import io.github.authdex.lab.check.PlacedCheck;
import io.github.authdex.lab.check.TemplateJudge;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.SchemeInstallation;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenAnswerWriter;
import io.github.authdex.lab.token.TokenJudge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets up the login of a session scheme and the check of what it returns. */
public final class SessionInstaller {
  static final String COOKIE = "lab_session";

  private final RunContext bench;
  private final SessionScheme scheme;

  /** What each value of the answer is issued by, in the order of the scheme. */
  private final List<IssuedTokens> tokens;

  private final IssuedTokens cookies;

  public SessionInstaller(RunContext bench, SessionScheme scheme) {
    this.bench = bench;
    this.scheme = scheme;
    this.tokens = scheme.tokens().stream().map(token -> issuer()).toList();
    this.cookies = issuer();
  }

  public SchemeInstallation install() {
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      checks.add(check(scheme.tokens().get(i), tokens.get(i)));
    }
    if (scheme.cookies()) {
      WirePlace place = new WirePlace(Placement.COOKIE, COOKIE);
      checks.add(new PlacedCheck(place, "", judge(cookies), bench.realm()));
    }
    return new SchemeInstallation(
        checks.size() == 1 ? checks.get(0) : new JointCheck(checks), endpoints());
  }

  private List<LocatedEndpoint> endpoints() {
    List<LocatedEndpoint> endpoints = new ArrayList<>();
    Map<String, IssuedTokens> taken = new LinkedHashMap<>();
    for (SessionLogin step : scheme.login().steps()) {
      LoginCheck check = new LoginCheck(step, bench.expansion(), Map.copyOf(taken));
      Map<String, IssuedTokens> given = new LinkedHashMap<>();
      step.take().keySet().forEach(name -> given.put(name, issuer()));
      LoginEndpoint endpoint =
          step.then().isPresent()
              ? new LoginEndpoint(check, () -> next(step, given))
              : new LoginEndpoint(check, this::welcome);
      endpoints.add(bench.locate(step.url(), endpoint));
      taken.putAll(given);
    }
    return endpoints;
  }

  private Check check(SessionToken token, IssuedTokens issued) {
    WirePlace place = new WirePlace(token.in(), token.name());
    Judge judge = judge(issued);
    return new PlacedCheck(
        place,
        token.prefix(),
        token.value().isEmpty() ? judge : new TemplateJudge(judge, template(token)),
        bench.realm());
  }

  private MatchedTemplate template(SessionToken token) {
    return new MatchedTemplate(token.value(), bench.expansion(), List.of("token"));
  }

  private Judge judge(IssuedTokens issued) {
    return new TokenJudge(bench.held(), Optional.empty(), issued);
  }

  private static Reply next(SessionLogin step, Map<String, IssuedTokens> given) {
    TokenAnswerWriter answer = new TokenAnswerWriter();
    step.take().forEach((name, at) -> answer.put(at, issue(given.get(name)).accessToken()));
    return written(answer, step);
  }

  private static Reply written(TokenAnswerWriter answer, SessionLogin step) {
    return step.answer().equals("xml")
        ? answer.xml(200, LoginEndpoint.NAME)
        : answer.reply(200, LoginEndpoint.NAME);
  }

  private Reply welcome() {
    TokenAnswerWriter answer = new TokenAnswerWriter().putAll(bench.told());
    Map<String, String> headers = new LinkedHashMap<>();
    Optional<String> text = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      SessionToken token = scheme.tokens().get(i);
      IssuedTokens.Issued issued = issue(tokens.get(i));
      token.expiresField().ifPresent(field -> answer.put(field, issued.lifeSeconds()));
      if (token.fromHeader()) {
        headers.put(token.field(), issued.accessToken());
      } else if (token.format().equals("text")) {
        text = Optional.of(issued.accessToken());
      } else {
        answer.put(token.field(), issued.accessToken());
      }
    }
    if (scheme.cookies()) {
      headers.put("Set-Cookie", cookie(issue(cookies).accessToken()));
    }
    List<SessionLogin> steps = scheme.login().steps();
    Reply reply = written(answer, steps.get(steps.size() - 1));
    if (text.isPresent()) {
      reply = reply.withBody(JsonNodeFactory.instance.textNode(text.get()));
    }
    for (Map.Entry<String, String> header : headers.entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }

  private static IssuedTokens.Issued issue(IssuedTokens from) {
    return from.issue(Set.of(), false);
  }

  private static String cookie(String value) {
    return COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Lax";
  }

  /** A session never outlives what the scheme says, so that clients that count need not ask. */
  private IssuedTokens issuer() {
    Duration usual = bench.terms().tokenLife();
    Duration life =
        scheme
            .lifetimeSeconds()
            .map(Duration::ofSeconds)
            .filter(own -> own.compareTo(usual) < 0)
            .orElse(usual);
    return new IssuedTokens(bench.clock(), life, false, bench.throwaway()::token, bench.ledger());
  }
}
