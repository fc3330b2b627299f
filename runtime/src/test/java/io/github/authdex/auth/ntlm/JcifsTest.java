package io.github.authdex.auth.ntlm;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.codelibs.jcifs.smb.CIFSContext;
import org.codelibs.jcifs.smb.CIFSException;
import org.codelibs.jcifs.smb.config.PropertyConfiguration;
import org.codelibs.jcifs.smb.context.BaseContext;
import org.codelibs.jcifs.smb.impl.NtlmUtil;
import org.codelibs.jcifs.smb.ntlmssp.NtlmFlags;
import org.codelibs.jcifs.smb.ntlmssp.Type1Message;
import org.codelibs.jcifs.smb.ntlmssp.Type2Message;
import org.codelibs.jcifs.smb.ntlmssp.Type3Message;
import org.codelibs.jcifs.smb.ntlmssp.av.AvPair;
import org.codelibs.jcifs.smb.ntlmssp.av.AvPairs;
import org.codelibs.jcifs.smb.ntlmssp.av.AvTimestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** jcifs 3.0.2 reads our messages, asks us, and computes the same answers. */
class JcifsTest {
  private static final byte[] SERVER_CHALLENGE = HexFormat.of().parseHex("0123456789abcdef");
  private static final String USER = "jürgen";
  private static final String PASSWORD = "pässword";
  private static final String DOMAIN = "DoMäin";
  private static final URI URL = URI.create("https://server.example.com/a");

  @ParameterizedTest(name = "server says the time: {0}")
  @ValueSource(booleans = {true, false})
  void ourAnswerIsTheirs(boolean timed) throws Exception {
    byte[] first = message(respond(Request.of("GET", URL), "NTLM"));
    Type1Message negotiate = new Type1Message(first);
    assertThat(negotiate.getFlags()).isEqualTo(NtlmMessages.FLAGS);
    assertThat(negotiate.getSuppliedDomain()).isNull();
    byte[] second = challenge(negotiate, timed).toByteArray();
    Request asked = respond(Request.of("GET", URL), "NTLM");
    byte[] third = message(respond(asked, "NTLM " + Base64.getEncoder().encodeToString(second)));
    Type3Message authenticate = new Type3Message(third);
    assertThat(authenticate.getUser()).isEqualTo(USER);
    assertThat(authenticate.getDomain()).isEqualTo(DOMAIN);
    NtlmBytes ours = new NtlmBytes(third);
    byte[] key = NtlmUtil.nTOWFv2(DOMAIN, USER, PASSWORD);
    long time = ByteBuffer.wrap(ours.time()).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertThat(authenticate.getNTResponse())
        .isEqualTo(
            NtlmUtil.getNTLMv2Response(
                key, SERVER_CHALLENGE, ours.clientChallenge(), time, ours.targetInfo()));
    assertThat(authenticate.getLMResponse())
        .isEqualTo(
            timed
                ? new byte[24]
                : NtlmUtil.getLMv2Response(key, SERVER_CHALLENGE, ours.clientChallenge()));
  }

  /**
   * The integrity code is compared the other way round, since jcifs makes one and checks none. It
   * is of a message with zeros in its place (MS-NLMP §3.1.5.1.2).
   */
  @Test
  void theirAnswerIsOurs() throws Exception {
    byte[] first = NtlmMessages.negotiate();
    Type2Message challenge = challenge(new Type1Message(first), true);
    Type3Message authenticate =
        new Type3Message(
            context(),
            challenge,
            "HTTP/server.example.com",
            PASSWORD,
            DOMAIN,
            USER,
            "",
            NtlmMessages.FLAGS);
    authenticate.setMic(new byte[16]);
    authenticate.setupMIC(first, challenge.toByteArray());
    NtlmBytes theirs = new NtlmBytes(authenticate.toByteArray());
    byte[] key = NtlmHash.key(USER, Secret.of(PASSWORD), DOMAIN);
    byte[] blob = NtlmHash.blob(theirs.time(), theirs.clientChallenge(), theirs.targetInfo());
    assertThat(theirs.blob()).isEqualTo(blob);
    byte[] proof = NtlmHash.proof(key, SERVER_CHALLENGE, blob);
    assertThat(theirs.proof()).isEqualTo(proof);
    byte[] sealed = theirs.withoutIntegrityCode();
    NtlmMessages.seal(NtlmHash.sessionKey(key, proof), first, challenge.toByteArray(), sealed);
    assertThat(theirs.message()).isEqualTo(sealed);
  }

  /** Returns a challenge of jcifs to {@code negotiate}. */
  private static Type2Message challenge(Type1Message negotiate, boolean timed)
      throws CIFSException {
    Type2Message challenge =
        new Type2Message(
            context(),
            negotiate.getFlags() | NtlmFlags.NTLMSSP_NEGOTIATE_TARGET_INFO,
            SERVER_CHALLENGE,
            "SERVER");
    List<AvPair> pairs = new ArrayList<>();
    pairs.add(new AvPair(2, NtlmHash.utf16("DOMAIN")));
    pairs.add(new AvPair(3, NtlmHash.utf16("server.example.com")));
    if (timed) {
      pairs.add(new AvTimestamp(0x01d9f0a0b0c0d0e0L));
    }
    challenge.setTargetInformation(AvPairs.encode(pairs));
    return challenge;
  }

  private static CIFSContext context() throws CIFSException {
    return new BaseContext(new PropertyConfiguration(new Properties()));
  }

  private static Request respond(Request request, String challenge) throws IOException {
    ChallengeResponder responder =
        new NtlmScheme()
            .authenticate(
                credentials("username", USER, "password", PASSWORD, "domain", DOMAIN),
                Environments.of("aabbccddeeff00112233445566778899"))
            .responders()
            .get(0);
    ResponseHead head =
        new ResponseHead(URL, 401, Headers.EMPTY.with("WWW-Authenticate", challenge));
    return responder.respond(request, head).orElseThrow();
  }

  private static byte[] message(Request request) {
    String field = request.headers().first("Authorization").orElseThrow();
    return Base64.getDecoder().decode(field.substring("NTLM ".length()));
  }
}
