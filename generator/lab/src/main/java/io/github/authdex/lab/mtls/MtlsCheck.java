package io.github.authdex.lab.mtls;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.check.Check;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.SchemeDemand;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks the certificate that a client showed in the TLS handshake (RFC 8446 §4.4.2). */
public final class MtlsCheck implements Check {
  private static final String NONE = "no client certificate was shown in the TLS handshake";

  private final X509Certificate authority;
  private final PublicKey expected;
  private final Clock clock;

  /**
   * @param authority issues the certificates of clients
   * @param expected the client's key
   */
  MtlsCheck(X509Certificate authority, PublicKey expected, Clock clock) {
    this.authority = authority;
    this.expected = expected;
    this.clock = clock;
  }

  public static MtlsCheck of(RunContext bench, BoundScheme bound) {
    String name = bench.credential(bound, "certificate").orElseThrow();
    return new MtlsCheck(
        bench.throwaway().certificates().orElseThrow().certificate(),
        bench.throwaway().publicKey(name).orElseThrow(),
        bench.clock());
  }

  @Override
  public CheckFinding check(ReceivedRequest request, SchemeDemand ask) {
    if (request.arrival().certificates().isEmpty()) {
      return CheckFinding.absent(NONE);
    }
    return flaw(request, true).map(CheckFinding::wrong).orElse(CheckFinding.PASSED);
  }

  /**
   * Says what is wrong with the certificate that {@code request} came with, if anything.
   *
   * @param issued whether it counts who issued it, rather than its key alone (RFC 8705 §2.2)
   */
  public Optional<String> flaw(ReceivedRequest request, boolean issued) {
    List<X509Certificate> shown = request.arrival().certificates();
    if (shown.isEmpty()) {
      return Optional.of(NONE);
    }
    X509Certificate own = shown.get(0);
    Instant now = clock.instant();
    if (now.isBefore(own.getNotBefore().toInstant())
        || now.isAfter(own.getNotAfter().toInstant())) {
      return wrong("it is out of its time");
    }
    if (issued && !isIssued(own)) {
      return wrong("its issuer is not the lab's authority");
    }
    return own.getPublicKey().equals(expected)
        ? Optional.empty()
        : wrong("it is that of another client");
  }

  private static Optional<String> wrong(String problem) {
    return Optional.of("the client certificate is not right: " + problem);
  }

  private boolean isIssued(X509Certificate own) {
    try {
      own.verify(authority.getPublicKey());
      return own.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public List<WirePlace> places() {
    return List.of();
  }

  @Override
  public String expects() {
    return "a client certificate of the lab's authority in the TLS handshake";
  }

  /** There is no challenge for what belongs to the connection. */
  @Override
  public List<String> challenges(CheckFinding finding, SchemeDemand ask) {
    return List.of();
  }
}
