package io.github.authdex.lab.token;

import io.github.authdex.lab.check.SameText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The tokens that one scheme has issued. A refresh token works once: using it again ends all tokens
 * that came from the same grant (RFC 9700 §4.14.2). Threads share it.
 */
public final class IssuedTokens {
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Duration life;
  private final boolean rotate;
  private final Optional<Duration> refreshLife;
  private final Supplier<String> random;
  private final TokenLedger ledger;
  private final Map<String, Access> accessTokens = new LinkedHashMap<>();
  private final Map<String, Refresh> refreshTokens = new HashMap<>();
  private int families;

  /**
   * @param life of an access token
   * @param rotate whether a refresh token works once
   * @param random gives a value that nobody can guess
   * @param ledger told of each token
   */
  public IssuedTokens(
      Clock clock, Duration life, boolean rotate, Supplier<String> random, TokenLedger ledger) {
    this(clock, life, rotate, Optional.empty(), random, ledger);
  }

  /**
   * @param life of an access token
   * @param rotate whether a refresh token works once
   * @param refreshLife how long one can be used, empty for ever
   * @param random gives a value that nobody can guess
   * @param ledger told of each token
   */
  public IssuedTokens(
      Clock clock,
      Duration life,
      boolean rotate,
      Optional<Duration> refreshLife,
      Supplier<String> random,
      TokenLedger ledger) {
    this.clock = clock;
    this.life = life;
    this.rotate = rotate;
    this.refreshLife = refreshLife;
    this.random = random;
    this.ledger = ledger;
  }

  /** Accepts {@code refreshToken}, which the caller already holds. */
  public synchronized void seed(String refreshToken, Set<String> scopes) {
    refreshTokens.put(refreshToken, newRefresh(families++, scopes, Optional.empty()));
  }

  /** Issues an access token, with a refresh token if {@code refreshable}. */
  public synchronized Issued issue(Set<String> scopes, boolean refreshable) {
    return issue(scopes, refreshable, Optional.empty());
  }

  /**
   * Issues an access token, with a refresh token if {@code refreshable}.
   *
   * @param key the thumbprint of the key whose holder they count for (RFC 9449 §6), if of one alone
   */
  public synchronized Issued issue(Set<String> scopes, boolean refreshable, Optional<String> key) {
    return issue(families++, scopes, refreshable, key);
  }

  /**
   * Issues the tokens that follow {@code refreshToken}.
   *
   * @param key as in {@link #issue}
   */
  public synchronized Issued refresh(String refreshToken, Set<String> scopes, Optional<String> key)
      throws TokenRefusal {
    Refresh known = find(refreshToken);
    if (!known.scopes().containsAll(scopes)) {
      throw TokenRefusal.of(
          "invalid_scope", "The refresh asks for more scopes than were granted (RFC 6749 §6)");
    }
    if (known.key().isPresent() && !known.key().equals(key)) {
      throw TokenRefusal.of(
          "invalid_grant", "The refresh token counts for the holder of another key (RFC 9449 §5)");
    }
    if (rotate) {
      refreshTokens.put(refreshToken, known.asUsed());
    }
    return issue(known.family(), scopes.isEmpty() ? known.scopes() : scopes, rotate, key);
  }

  private Refresh find(String refreshToken) throws TokenRefusal {
    Refresh known = refreshTokens.get(refreshToken);
    if (known == null) {
      throw TokenRefusal.of("invalid_grant", "The refresh token is not one that was issued here");
    }
    if (known.expires().filter(end -> !clock.instant().isBefore(end)).isPresent()) {
      throw TokenRefusal.of("invalid_grant", "The refresh token has ended; ask for consent again");
    }
    if (known.used()) {
      endFamily(known.family());
      throw TokenRefusal.of(
          "invalid_grant",
          "The refresh token was used before; each works once, and now all tokens of this grant are"
              + " revoked");
    }
    return known;
  }

  /**
   * Ends {@code token} and all that came from the same grant (RFC 7009 §2.1); nothing if it is not
   * known.
   */
  public synchronized void revoke(String token) {
    access(token).ifPresent(access -> endFamily(access.family()));
    Optional.ofNullable(refreshTokens.get(token)).ifPresent(known -> endFamily(known.family()));
  }

  private void endFamily(int family) {
    accessTokens.values().removeIf(token -> token.family() == family);
    refreshTokens.replaceAll((text, token) -> token.family() == family ? token.asUsed() : token);
  }

  private Refresh newRefresh(int family, Set<String> scopes, Optional<String> key) {
    return new Refresh(family, scopes, false, refreshLife.map(clock.instant()::plus), key);
  }

  private Issued issue(int family, Set<String> scopes, boolean refreshable, Optional<String> key) {
    String accessToken = random.get();
    if (accessTokens.size() >= MOST) {
      accessTokens.remove(accessTokens.keySet().iterator().next());
    }
    Access access = new Access(family, scopes, clock.instant().plus(life), key);
    accessTokens.put(accessToken, access);
    ledger.add(accessToken, false, Optional.of(access.expires()), scopes);
    Optional<String> refreshToken = refreshable ? Optional.of(random.get()) : Optional.empty();
    refreshToken.ifPresent(text -> keep(text, newRefresh(family, scopes, key)));
    return new Issued(accessToken, refreshToken, life.toSeconds(), scopes);
  }

  private void keep(String refreshToken, Refresh known) {
    refreshTokens.put(refreshToken, known);
    ledger.add(refreshToken, true, known.expires(), known.scopes());
  }

  /** Returns what is known of an access token; comparing walks over all of them in equal time. */
  synchronized Optional<Access> access(String accessToken) {
    Optional<Access> found = Optional.empty();
    for (Map.Entry<String, Access> entry : accessTokens.entrySet()) {
      if (SameText.of(entry.getKey(), accessToken)) {
        found = Optional.of(asItIs(entry.getKey(), entry.getValue()));
      }
    }
    return found;
  }

  private Access asItIs(String token, Access access) {
    return ledger.hasEnded(token)
        ? new Access(access.family(), access.scopes(), Instant.MIN, access.key())
        : access;
  }

  /** Returns the thumbprint of the key whose holder {@code accessToken} counts for, if of one. */
  public Optional<String> key(String accessToken) {
    return access(accessToken).flatMap(Access::key);
  }

  /** Returns whether {@code accessToken} was issued here and has not ended. */
  public boolean knows(String accessToken) {
    return access(accessToken).filter(token -> !hasExpired(token)).isPresent();
  }

  /** Returns whether a token has ended by now. */
  boolean hasExpired(Access token) {
    return !clock.instant().isBefore(token.expires());
  }

  /** Returns what a token of either sort is good for, if it still counts. */
  public synchronized Optional<Life> life(String token) {
    Optional<Life> access =
        access(token)
            .filter(known -> !hasExpired(known))
            .map(known -> new Life(known.scopes(), Optional.of(known.expires()), known.key()));
    return access.or(
        () ->
            Optional.ofNullable(refreshTokens.get(token))
                .filter(known -> !known.used())
                .filter(known -> known.expires().filter(this::isOver).isEmpty())
                .map(known -> new Life(known.scopes(), known.expires(), known.key())));
  }

  private boolean isOver(Instant end) {
    return !clock.instant().isBefore(end);
  }

  /**
   * What a token is good for.
   *
   * @param expires when it ends, empty for never
   * @param key the thumbprint of the key whose holder it counts for, if of one alone
   */
  public record Life(Set<String> scopes, Optional<Instant> expires, Optional<String> key) {}

  /** An access token. */
  record Access(int family, Set<String> scopes, Instant expires, Optional<String> key) {}

  private record Refresh(
      int family,
      Set<String> scopes,
      boolean used,
      Optional<Instant> expires,
      Optional<String> key) {
    Refresh asUsed() {
      return new Refresh(family, scopes, true, expires, key);
    }
  }

  /** What a token endpoint hands out; it does not print its tokens. */
  public record Issued(
      String accessToken, Optional<String> refreshToken, long lifeSeconds, Set<String> scopes) {
    @Override
    public String toString() {
      return "a token for " + scopes;
    }
  }
}
