package io.github.authdex.generator.lab;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets up the login of a session scheme and the check of what it returns. */
final class SessionInstaller {
  static final String COOKIE = "lab_session";

  private final Bench bench;
  private final SessionScheme scheme;

  SessionInstaller(Bench bench, SessionScheme scheme) {
    this.bench = bench;
    this.scheme = scheme;
  }

  Installation install() {
    Tokens tokens = tokens();
    Tokens cookies = tokens();
    List<Check> checks = new ArrayList<>();
    scheme.token().ifPresent(token -> checks.add(check(token, tokens)));
    if (scheme.cookies()) {
      WirePlace place = new WirePlace(Placement.COOKIE, COOKIE);
      checks.add(new PlacedCheck(place, "", judge(cookies), bench.realm()));
    }
    Endpoint login = new LoginEndpoint(scheme, bench.expansion(), tokens, cookies);
    return new Installation(
        checks.size() == 1 ? checks.get(0) : new JointCheck(checks),
        List.of(bench.locate(scheme.login().url(), login)));
  }

  private Check check(SessionToken token, Tokens tokens) {
    WirePlace place = new WirePlace(token.in(), token.name());
    return new PlacedCheck(place, token.prefix(), judge(tokens), bench.realm());
  }

  private Judge judge(Tokens tokens) {
    return new TokenJudge(bench.held(), Optional.empty(), tokens);
  }

  /** A session never outlives what the scheme says, so that clients that count need not ask. */
  private Tokens tokens() {
    Duration usual = bench.options().tokenLife();
    Duration life =
        scheme
            .lifetimeSeconds()
            .map(Duration::ofSeconds)
            .filter(own -> own.compareTo(usual) < 0)
            .orElse(usual);
    return new Tokens(bench.options().clock(), life, false, bench.throwaway()::token);
  }
}
