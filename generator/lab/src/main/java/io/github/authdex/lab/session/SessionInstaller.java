package io.github.authdex.lab.session;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.lab.address.AuthEndpoint;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.JointCheck;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.PlacedCheck;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.run.SchemeInstallation;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenJudge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets up the login of a session scheme and the check of what it returns. */
public final class SessionInstaller {
  static final String COOKIE = "lab_session";

  private final RunContext bench;
  private final SessionScheme scheme;

  public SessionInstaller(RunContext bench, SessionScheme scheme) {
    this.bench = bench;
    this.scheme = scheme;
  }

  public SchemeInstallation install() {
    IssuedTokens tokens = tokens();
    IssuedTokens cookies = tokens();
    List<Check> checks = new ArrayList<>();
    scheme.token().ifPresent(token -> checks.add(check(token, tokens)));
    if (scheme.cookies()) {
      WirePlace place = new WirePlace(Placement.COOKIE, COOKIE);
      checks.add(new PlacedCheck(place, "", judge(cookies), bench.realm()));
    }
    AuthEndpoint login = new LoginEndpoint(scheme, bench.expansion(), tokens, cookies);
    return new SchemeInstallation(
        checks.size() == 1 ? checks.get(0) : new JointCheck(checks),
        List.of(bench.locate(scheme.login().url(), login)));
  }

  private Check check(SessionToken token, IssuedTokens tokens) {
    WirePlace place = new WirePlace(token.in(), token.name());
    return new PlacedCheck(place, token.prefix(), judge(tokens), bench.realm());
  }

  private Judge judge(IssuedTokens tokens) {
    return new TokenJudge(bench.held(), Optional.empty(), tokens);
  }

  /** A session never outlives what the scheme says, so that clients that count need not ask. */
  private IssuedTokens tokens() {
    Duration usual = bench.terms().tokenLife();
    Duration life =
        scheme
            .lifetimeSeconds()
            .map(Duration::ofSeconds)
            .filter(own -> own.compareTo(usual) < 0)
            .orElse(usual);
    return new IssuedTokens(bench.clock(), life, false, bench.throwaway()::token);
  }
}
