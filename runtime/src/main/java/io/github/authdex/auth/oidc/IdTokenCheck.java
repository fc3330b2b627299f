package io.github.authdex.auth.oidc;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.metadata.ServerMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks ID tokens of one provider for one request (OpenID Connect Core 1.0 §3.1.3.7). */
record IdTokenCheck(ServerMetadata server, IdToken.Expected expected, AuthEnvironment environment) {
  /** How far the clocks of two machines may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final int LONGEST = 64 << 10;
  private static final Set<String> OWN = Set.of("iss", "sub", "aud", "iat", "exp");

  IdToken of(Secret jwt) throws IOException {
    SignedJWT token = parsed(jwt.reveal());
    new ProviderKeys(server, environment).verify(token);
    try {
      JWTClaimsSet claims = token.getJWTClaimsSet();
      require(
          server.issuer().equals(claims.getIssuer()),
          "of the issuer " + server.issuer() + " but it names another");
      requireAudience(claims);
      requireTimes(claims);
      requireNonce(claims);
      requireAccessToken(token.getHeader(), claims);
      return token(claims);
    } catch (ParseException e) {
      throw new IdTokenException("whose claims have the standard's types but one has not");
    }
  }

  private static SignedJWT parsed(String jwt) throws IdTokenException {
    if (jwt.length() > LONGEST) {
      throw new IdTokenException("of at most " + LONGEST + " characters but it has more");
    }
    try {
      return SignedJWT.parse(jwt);
    } catch (ParseException e) {
      // An encrypted or unsigned one is told so; the message of the library could quote it.
      throw new IdTokenException("that is a signed JWT (RFC 7519) but it is not");
    }
  }

  private void requireAudience(JWTClaimsSet claims) throws IdTokenException, ParseException {
    List<String> audience = claims.getAudience();
    require(audience.contains(expected.clientId()), "for this client but it is for others");
    String party = claims.getStringClaim("azp");
    require(
        party == null ? audience.size() == 1 : party.equals(expected.clientId()),
        "that was made for this client alone, or names it as azp, but it does not");
  }

  private void requireTimes(JWTClaimsSet claims) throws IdTokenException {
    Instant now = environment.clock().instant();
    Date expires = claims.getExpirationTime();
    Date issued = claims.getIssueTime();
    require(expires != null && issued != null, "with exp and iat but one is not there");
    require(now.isBefore(expires.toInstant().plus(SKEW)), "that counts still but it has ended");
    require(
        !issued.toInstant().isAfter(now.plus(SKEW)),
        "that was made before now but its iat is ahead; one of the clocks is wrong");
  }

  private void requireNonce(JWTClaimsSet claims) throws IdTokenException, ParseException {
    if (expected.nonce().isPresent()) {
      String nonce = claims.getStringClaim("nonce");
      require(
          nonce != null && isEqual(expected.nonce().get(), nonce),
          "with the nonce of the request but it has another or none");
    }
  }

  /** The half of the hash of the access token ties the two together (§3.1.3.6). */
  private void requireAccessToken(JWSHeader header, JWTClaimsSet claims)
      throws IdTokenException, ParseException {
    String hash = claims.getStringClaim("at_hash");
    if (hash == null || expected.accessToken().isEmpty()) {
      return;
    }
    Optional<String> made = half(header, expected.accessToken().get());
    require(
        made.isPresent() && isEqual(made.get(), hash),
        "whose at_hash is that of the access token but it is not");
  }

  private static Optional<String> half(JWSHeader header, Secret accessToken) {
    String bits = header.getAlgorithm().getName().replaceAll("[^0-9]", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-" + bits)
              .digest(accessToken.reveal().getBytes(StandardCharsets.US_ASCII));
      return Optional.of(
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOf(digest, digest.length / 2)));
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }

  private static IdToken token(JWTClaimsSet claims) throws IdTokenException {
    String subject = claims.getSubject();
    require(subject != null && !subject.isEmpty(), "that names its subject but it does not");
    Map<String, String> others = new HashMap<>();
    claims
        .getClaims()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name)
                  && (value instanceof String
                      || value instanceof Number
                      || value instanceof Boolean)) {
                others.put(name, ServerText.printable(value.toString()));
              }
            });
    return new IdToken(
        claims.getIssuer(),
        ServerText.printable(subject),
        claims.getAudience(),
        claims.getIssueTime().toInstant(),
        claims.getExpirationTime().toInstant(),
        others);
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static void require(boolean holds, String expectation) throws IdTokenException {
    if (!holds) {
      throw new IdTokenException(expectation);
    }
  }
}
