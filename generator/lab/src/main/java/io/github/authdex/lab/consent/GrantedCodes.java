package io.github.authdex.lab.consent;

import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.token.IssuedTokens;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The codes that people's consent has brought. Each becomes a token once, within a minute; a second
 * try ends what the first has brought (RFC 6749 §4.1.2). Threads share it.
 */
public final class GrantedCodes {
  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int MOST = 1000;

  private final Clock clock;
  private final Supplier<String> random;
  private final IssuedTokens tokens;
  private final Map<String, Code> codes = new LinkedHashMap<>();

  /**
   * @param random gives a value that nobody can guess
   * @param tokens those that codes become
   */
  public GrantedCodes(Clock clock, Supplier<String> random, IssuedTokens tokens) {
    this.clock = clock;
    this.random = random;
    this.tokens = tokens;
  }

  private record Code(ConsentRequest request, Instant expires, Optional<String> accessToken) {}

  /**
   * What a code became.
   *
   * @param nonce of the authorization request, if it had one
   */
  public record Redeemed(IssuedTokens.Issued issued, Optional<String> nonce) {}

  /** Returns a new code for what a person has consented to. */
  synchronized String grant(ConsentRequest request) {
    if (codes.size() >= MOST) {
      codes.remove(codes.keySet().iterator().next());
    }
    String code = random.get();
    codes.put(code, new Code(request, clock.instant().plus(LIFE), Optional.empty()));
    return code;
  }

  /**
   * Returns the tokens that the code of a token request becomes.
   *
   * @param stateNames the parameters that repeat the state of the authorization request
   * @param key the thumbprint of the key whose holder the tokens count for, if of one alone
   */
  public synchronized Redeemed redeem(
      TokenParameters parameters, List<String> stateNames, Optional<String> key)
      throws TokenRefusal {
    String code = parameters.require("code");
    Code known = codes.get(code);
    if (known == null) {
      throw TokenRefusal.of("invalid_grant", "The code is not one that was granted here");
    }
    if (known.accessToken().isPresent()) {
      tokens.revoke(known.accessToken().get());
      throw TokenRefusal.of(
          "invalid_grant",
          "The code was used before; each works once, and now its tokens are revoked");
    }
    if (!clock.instant().isBefore(known.expires())) {
      throw TokenRefusal.of("invalid_grant", "The code has ended; it counts for a minute");
    }
    checkRequest(known.request(), parameters, stateNames);
    IssuedTokens.Issued issued = tokens.issue(known.request().scopes(), true, key);
    codes.put(code, new Code(known.request(), known.expires(), Optional.of(issued.accessToken())));
    return new Redeemed(issued, known.request().nonce());
  }

  private static void checkRequest(
      ConsentRequest request, TokenParameters parameters, List<String> stateNames)
      throws TokenRefusal {
    if (!parameters.require("redirect_uri").equals(request.redirectUri())) {
      throw TokenRefusal.of(
          "invalid_grant",
          "The redirect_uri is another than that of the authorization request (RFC 6749 §4.1.3)");
    }
    for (String name : stateNames) {
      if (!parameters.require(name).equals(request.state().orElse(""))) {
        throw TokenRefusal.of(
            "invalid_grant", "The parameter \"" + name + "\" does not repeat the state");
      }
    }
    checkVerifier(request, parameters.find("code_verifier"));
  }

  private static void checkVerifier(ConsentRequest request, Optional<String> verifier)
      throws TokenRefusal {
    if (request.challenge().isEmpty()) {
      if (verifier.isPresent()) {
        throw TokenRefusal.of(
            "invalid_grant",
            "A code_verifier was sent but the authorization request had no code_challenge");
      }
      return;
    }
    if (verifier.isEmpty()) {
      throw TokenRefusal.of("invalid_grant", "The code_verifier is missing (RFC 7636 §4.5)");
    }
    String computed = request.method().equals("S256") ? s256(verifier.get()) : verifier.get();
    if (!SameText.of(computed, request.challenge().get())) {
      throw TokenRefusal.of(
          "invalid_grant",
          "The code_verifier does not make the code_challenge by " + request.method());
    }
  }

  /** Returns the challenge that {@code verifier} makes (RFC 7636 §4.2). */
  private static String s256(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }
}
