package io.github.authdex.lab.ntlm;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.lab.check.CheckFinding;
import io.github.authdex.lab.check.ProofVerifier;
import io.github.authdex.lab.key.Hashes;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Authenticates connections by NTLM version 2 (MS-NLMP §3.3.2): the third message must come over
 * the connection of the first, and further requests over it need no proof. Its integrity code is
 * checked where the client says that there is one. Channel bindings are not checked, and messages
 * are neither signed nor sealed, as HTTP has it.
 */
public final class NtlmVerifier implements ProofVerifier {
  private static final int MOST_CONNECTIONS = 1000;
  private static final int PROOF = 16;
  private static final int PAIRS_AT = 28;
  private static final int NT_RESPONSE = 20;
  private static final int DOMAIN = 28;
  private static final int USER = 36;
  private static final int CODE = 72;

  private final RunContext bench;
  private final String username;
  private final String password;
  private final String domain;
  private final Map<Long, Handshake> handshakes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Handshake> eldest) {
          return size() > MOST_CONNECTIONS;
        }
      };

  /** What a connection has seen. */
  private record Handshake(NtlmMessage first, NtlmMessage second, boolean done) {}

  public NtlmVerifier(RunContext bench, BoundScheme bound) {
    this.bench = bench;
    this.username = bench.value(bound, "username");
    this.password = bench.value(bound, "password");
    this.domain = bench.value(bound, "domain");
  }

  @Override
  public String name() {
    return "NTLM";
  }

  @Override
  public String expects() {
    return "the three messages of NTLM on one connection, in the "
        + WirePlace.AUTHORIZATION
        + " behind \"NTLM \"";
  }

  @Override
  public List<String> challenges() {
    return List.of("NTLM");
  }

  @Override
  public synchronized Optional<CheckFinding> withoutHeader(ReceivedRequest request) {
    Handshake handshake = handshakes.get(request.arrival().connection());
    return handshake != null && handshake.done()
        ? Optional.of(CheckFinding.PASSED)
        : Optional.empty();
  }

  @Override
  public synchronized CheckFinding verify(ReceivedRequest request, String proof) {
    Optional<NtlmMessage> message = NtlmMessage.read(proof);
    if (message.isEmpty()) {
      return CheckFinding.wrong("what stands behind \"NTLM \" is no message of NTLM in Base64");
    }
    return switch (message.get().type()) {
      case 1 -> challenge(request, message.get());
      case 3 -> authenticate(request, message.get());
      default -> CheckFinding.wrong("a client sends the first and the third message of NTLM only");
    };
  }

  private CheckFinding challenge(ReceivedRequest request, NtlmMessage first) {
    byte[] nonce = Arrays.copyOf(bench.throwaway().token().getBytes(StandardCharsets.US_ASCII), 8);
    NtlmMessage second = NtlmMessage.challenge(nonce, "LAB", bench.clock().instant());
    handshakes.put(request.arrival().connection(), new Handshake(first, second, false));
    return CheckFinding.wrong("the first message of NTLM came; answer its challenge by the third")
        .answeredBy(List.of("NTLM " + second.base64()));
  }

  private CheckFinding authenticate(ReceivedRequest request, NtlmMessage third) {
    Handshake handshake = handshakes.get(request.arrival().connection());
    if (handshake == null) {
      return CheckFinding.wrong(
          "the third message came over another connection than the first; NTLM authenticates one"
              + " connection, so keep it");
    }
    Optional<String> flaw = flaw(handshake, third);
    if (flaw.isPresent()) {
      handshakes.remove(request.arrival().connection());
      return CheckFinding.wrong("the third message is not right: " + flaw.get());
    }
    handshakes.put(
        request.arrival().connection(), new Handshake(handshake.first(), handshake.second(), true));
    return CheckFinding.PASSED;
  }

  private Optional<String> flaw(Handshake handshake, NtlmMessage third) {
    Optional<byte[]> response = third.field(NT_RESPONSE);
    Optional<String> user = third.field(USER).map(NtlmVerifier::text);
    Optional<String> named = third.field(DOMAIN).map(NtlmVerifier::text);
    if (response.isEmpty() || user.isEmpty() || named.isEmpty()) {
      return Optional.of("it ends before what it points to (MS-NLMP §2.2.1.3)");
    }
    if (!user.get().equalsIgnoreCase(username)) {
      return Optional.of("its user is another");
    }
    if (!domain.isEmpty() && !named.get().equalsIgnoreCase(domain)) {
      return Optional.of("its domain is another");
    }
    if (response.get().length < PROOF + PAIRS_AT) {
      return Optional.of("its response is not of version 2, the only one that is safe");
    }
    return proofFlaw(handshake, third, response.get(), key(named.get()));
  }

  private Optional<String> proofFlaw(
      Handshake handshake, NtlmMessage third, byte[] response, byte[] key) {
    byte[] sent = Arrays.copyOf(response, PROOF);
    byte[] blob = Arrays.copyOfRange(response, PROOF, response.length);
    byte[] nonce = Arrays.copyOfRange(handshake.second().bytes(), 24, 32);
    byte[] proof = Hashes.mac("HmacMD5", key, joined(nonce, blob));
    if (!MessageDigest.isEqual(proof, sent)) {
      return Optional.of("its proof is not that of the password");
    }
    return hasCode(blob) && !isWhole(handshake, third, Hashes.mac("HmacMD5", key, proof))
        ? Optional.of("its integrity code is not that of the three messages")
        : Optional.empty();
  }

  /** Returns the key of version 2; the user's name has no case, the domain's counts as sent. */
  private byte[] key(String named) {
    byte[] hash = Md4.digest(NtlmMessage.utf16(password));
    String name = username.toUpperCase(Locale.ROOT) + named;
    return Hashes.mac("HmacMD5", hash, NtlmMessage.utf16(name));
  }

  private static boolean hasCode(byte[] blob) {
    byte[] flags = NtlmMessage.pairs(blob, PAIRS_AT).get(NtlmMessage.AV_FLAGS);
    return flags != null
        && flags.length == 4
        && (ByteBuffer.wrap(flags).order(ByteOrder.LITTLE_ENDIAN).getInt() & 2) != 0;
  }

  private static boolean isWhole(Handshake handshake, NtlmMessage third, byte[] sessionKey) {
    byte[] message = third.bytes().clone();
    if (message.length < CODE + PROOF) {
      return false;
    }
    byte[] sent = Arrays.copyOfRange(message, CODE, CODE + PROOF);
    Arrays.fill(message, CODE, CODE + PROOF, (byte) 0);
    byte[] all = joined(handshake.first().bytes(), handshake.second().bytes(), message);
    return MessageDigest.isEqual(Hashes.mac("HmacMD5", sessionKey, all), sent);
  }

  private static String text(byte[] utf16) {
    return new String(utf16, StandardCharsets.UTF_16LE);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
