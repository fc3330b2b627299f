package io.github.authdex.lab.token;

import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.Judge;
import io.github.authdex.lab.check.ThrowawayValues;
import java.util.List;
import java.util.Optional;

/** Knows the access tokens that a scheme issued, and one that the caller holds from elsewhere. */
public final class TokenJudge implements Judge {
  private final ThrowawayValues held;
  private final Optional<String> credential;
  private final IssuedTokens tokens;

  /**
   * @param credential the name of a credential that is an access token with every scope
   * @param tokens those that were issued
   */
  public TokenJudge(ThrowawayValues held, Optional<String> credential, IssuedTokens tokens) {
    this.held = held;
    this.credential = credential;
    this.tokens = tokens;
  }

  @Override
  public CheckFinding judge(String value, List<String> scopes) {
    if (isCredential(value)) {
      return CheckFinding.PASSED;
    }
    return tokens
        .access(value)
        .map(token -> judge(token, scopes))
        .orElseGet(() -> CheckFinding.wrong("it holds " + describe(value)));
  }

  private CheckFinding judge(IssuedTokens.Access token, List<String> scopes) {
    if (tokens.hasExpired(token)) {
      return new CheckFinding(
          CheckFinding.Rank.ENDED, "its token has expired; refresh it or get a new one");
    }
    List<String> missing =
        scopes.stream().filter(scope -> !token.scopes().contains(scope)).toList();
    return missing.isEmpty()
        ? CheckFinding.PASSED
        : new CheckFinding(
            CheckFinding.Rank.FORBIDDEN,
            "the token is right but lacks the scope " + String.join(" ", missing));
  }

  private String describe(String value) {
    return credential
        .map(name -> held.describe(value, name))
        .orElse("another value than a token that was issued here");
  }

  @Override
  public boolean recognises(String value) {
    return isCredential(value) || tokens.access(value).isPresent();
  }

  private boolean isCredential(String value) {
    return credential.isPresent() && held.is(value, credential.get());
  }

  @Override
  public String subject() {
    return credential
        .map(name -> "the credential \"" + name + "\" or a token that was issued here")
        .orElse("a token that was issued here");
  }
}
