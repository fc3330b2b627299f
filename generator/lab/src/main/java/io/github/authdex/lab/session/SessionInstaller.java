package io.github.authdex.lab.session;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.lab.address.Endpoint;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.JointCheck;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.PlacedCheck;
import io.github.authdex.lab.run.Bench;
import io.github.authdex.lab.run.Installation;
import io.github.authdex.lab.token.TokenJudge;
import io.github.authdex.lab.token.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets up the login of a session scheme and the check of what it returns. */
public final class SessionInstaller {
  static final String COOKIE = "lab_session";

  private final Bench bench;
  private final SessionScheme scheme;

  public SessionInstaller(Bench bench, SessionScheme scheme) {
    this.bench = bench;
    this.scheme = scheme;
  }

  public Installation install() {
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
    Duration usual = bench.terms().tokenLife();
    Duration life =
        scheme
            .lifetimeSeconds()
            .map(Duration::ofSeconds)
            .filter(own -> own.compareTo(usual) < 0)
            .orElse(usual);
    return new Tokens(bench.clock(), life, false, bench.throwaway()::token);
  }
}
