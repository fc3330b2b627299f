package io.github.authdex.benchmark;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A JWT for each request, beside nimbus-jose-jwt used bare with a ready signer. */
@State(Scope.Thread)
public class JwtBenchmark extends Measured {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  /** The JWS algorithm. */
  @Param({"HS256", "RS256", "ES256"})
  public String algorithm;

  private final Request request = Samples.get();
  private Authentication authentication;

  private JWSHeader header;
  private JWSSigner signer;

  /** Prepares both with one key. */
  @Setup
  public void prepare() throws JOSEException {
    JWSAlgorithm parsed = JWSAlgorithm.parse(algorithm);
    header =
        new JWSHeader.Builder(parsed).type(JOSEObjectType.JWT).keyID("key-1").build();
    String key = SECRET;
    if (algorithm.equals("HS256")) {
      signer = new MACSigner(SECRET);
    } else if (algorithm.equals("RS256")) {
      KeyPair pair = Samples.keyPair("RSA", 2048);
      signer = new RSASSASigner(pair.getPrivate());
      key = Samples.pem(pair);
    } else {
      KeyPair pair = Samples.keyPair("EC", 256);
      signer = new ECDSASigner((ECPrivateKey) pair.getPrivate());
      key = Samples.pem(pair);
    }
    JwtScheme scheme =
        new JwtScheme(
            algorithm,
            KeyEncoding.TEXT,
            JwtContent.ofClaims(Map.of("iss", "{keyId}")),
            600,
            0,
            Optional.empty(),
            Placement.HEADER,
            "Authorization",
            "Bearer ");
    authentication = Samples.authentication(scheme, "keyId", "key-1", "key", key);
  }

  /** Ours, the request included. */
  @Benchmark
  public Request authdex() throws IOException {
    return authentication.sign(request);
  }

  /** Nimbus, the token alone. */
  @Benchmark
  public String nimbus() throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("key-1")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(600)))
            .build();
    SignedJWT jwt = new SignedJWT(header, claims);
    jwt.sign(signer);
    return jwt.serialize();
  }
}
