package io.github.authdex.lab;

import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.lab.answer.Answers;
import io.github.authdex.lab.chaos.ChaosPlan;
import io.github.authdex.lab.run.ConsentTerms;
import io.github.authdex.lab.run.RunTerms;
import io.github.authdex.lab.server.Listening;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a lab runs.
 *
 * @param listening where
 * @param seed makes the throw-away credentials the same each time; without one nobody can guess
 *     them
 * @param variables values of server variables by name, where the API's default or example will not
 *     do
 * @param given values of credentials by environment variable, in place of throw-away ones
 * @param terms what decides whether a proof or token still counts
 * @param chaos what goes wrong now and then
 */
public record LabOptions(
    Listening listening,
    OptionalLong seed,
    Map<String, String> variables,
    SecretSource given,
    RunTerms terms,
    ChaosPlan chaos) {
  /** A free port, random credentials, tokens that live an hour and rotate, verdicts as answers. */
  public static final LabOptions STANDARD =
      new LabOptions(
          Listening.STANDARD,
          OptionalLong.empty(),
          Map.of(),
          name -> Optional.empty(),
          new RunTerms(
              Clock.systemUTC(), Duration.ofHours(1), true, ConsentTerms.STANDARD, Answers.VERDICT),
          ChaosPlan.NONE);

  public LabOptions {
    Objects.requireNonNull(listening, "listening");
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(chaos, "chaos");
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /** Returns these options with {@code port} of loopback, or a free one if it is 0. */
  public LabOptions withPort(int port) {
    return withListening(listening.withPort(port));
  }

  /** Returns these options with {@code listening}. */
  public LabOptions withListening(Listening other) {
    return new LabOptions(other, seed, variables, given, terms, chaos);
  }

  /** Returns these options with credentials and chaos that depend on {@code seed} alone. */
  public LabOptions withSeed(long seed) {
    return new LabOptions(listening, OptionalLong.of(seed), variables, given, terms, chaos);
  }

  /** Returns these options with {@code variables}. */
  public LabOptions withVariables(Map<String, String> variables) {
    return new LabOptions(listening, seed, variables, given, terms, chaos);
  }

  /**
   * Returns these options with the credentials {@code given}, asked by environment variable; the
   * others stay throw-away ones. A pair of keys the lab makes itself.
   */
  public LabOptions withCredentials(SecretSource given) {
    return new LabOptions(listening, seed, variables, given, terms, chaos);
  }

  /** Returns these options with {@code clock}, the time that decides whether a token has ended. */
  public LabOptions withClock(Clock clock) {
    return withTerms(terms.withClock(clock));
  }

  /** Returns these options with access tokens that live for {@code tokenLife}. */
  public LabOptions withTokenLife(Duration tokenLife) {
    return withTerms(terms.withTokenLife(tokenLife));
  }

  /** Returns these options with refresh tokens that work as often as one likes. */
  public LabOptions withoutRotation() {
    return withTerms(terms.withoutRotation());
  }

  /** Returns these options for people who consent by {@code consent}. */
  public LabOptions withConsent(ConsentTerms consent) {
    return withTerms(terms.withConsent(consent));
  }

  /** Returns these options with {@code answers} to requests that are let in. */
  public LabOptions withAnswers(Answers answers) {
    return withTerms(terms.withAnswers(answers));
  }

  /** Returns these options with what {@code chaos} lets go wrong. */
  public LabOptions withChaos(ChaosPlan chaos) {
    return new LabOptions(listening, seed, variables, given, terms, chaos);
  }

  private LabOptions withTerms(RunTerms other) {
    return new LabOptions(listening, seed, variables, given, other, chaos);
  }
}
