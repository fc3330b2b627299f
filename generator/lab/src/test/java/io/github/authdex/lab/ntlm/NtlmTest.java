package io.github.authdex.lab.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.lab.LabRequest;
import io.github.authdex.lab.SignedCalls;
import io.github.authdex.lab.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NtlmTest {
  private static final String WRONG = "Scheme \"auth\": the third message is not right: ";

  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = SignedCalls.of(new NtlmScheme(), "username", "password", "domain");
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @Test
  void threeMessagesAuthenticateTheConnection() throws Exception {
    AuthHttpClient client = calls.client(calls.authentication(calls.lab().credentials()));
    assertThat(client.send(calls.post()).status()).isEqualTo(200);
    assertThat(calls.lab().requests())
        .extracting(LabRequest::problem)
        .containsExactly(
            "No credential was sent; expected the three messages of NTLM on one connection, in the"
                + " header \"Authorization\" behind \"NTLM \"",
            "Scheme \"auth\": the first message of NTLM came; answer its challenge by the third",
            "");
  }

  @ParameterizedTest
  @CsvSource({
    "username, its user is another",
    "password, its proof is not that of the password",
    "domain, its domain is another",
  })
  void eachCredentialCounts(String wrong, String problem) throws Exception {
    Credentials right = calls.lab().credentials();
    Credentials held =
        name -> name.equals(wrong) ? Optional.of(Secret.of("wrong")) : right.find(name);
    assertThat(calls.call(calls.get(), calls.authentication(held)).status()).isEqualTo(401);
    assertThat(last()).isEqualTo(WRONG + problem);
  }

  @Test
  void thirdMessageOverAnotherConnectionIsRefused() throws Exception {
    Wire.Answer challenge = wire(message(1));
    assertThat(challenge.header("WWW-Authenticate").get(0)).startsWith("NTLM TlRMTVNTUAAC");
    wire(message(3));
    assertThat(last())
        .isEqualTo(
            "Scheme \"auth\": the third message came over another connection than the first; NTLM"
                + " authenticates one connection, so keep it");
  }

  @Test
  void otherMessagesAreNamed() throws IOException {
    wire("x");
    assertThat(last())
        .isEqualTo("Scheme \"auth\": what stands behind \"NTLM \" is no message of NTLM in Base64");
    wire(message(2));
    assertThat(last())
        .isEqualTo("Scheme \"auth\": a client sends the first and the third message of NTLM only");
  }

  @Test
  void userOfTheServerItselfNeedsNoDomain() throws Exception {
    try (SignedCalls own = SignedCalls.of(new NtlmScheme(), "username", "password")) {
      assertThat(own.call(own.get()).status()).isEqualTo(200);
      Map<String, Secret> held =
          Map.of(
              "username",
              own.lab().credentials().require("username"),
              "password",
              own.lab().credentials().require("password"),
              "domain",
              Secret.of("ANY"));
      assertThat(own.call(own.get(), own.authentication(Credentials.of(held))).status())
          .isEqualTo(200);
    }
  }

  private Wire.Answer wire(String message) throws IOException {
    return Wire.send(calls.lab().baseUrl(), "GET /v1/items\nAuthorization: NTLM " + message, "");
  }

  /** A message with its head alone. */
  private static String message(int type) {
    ByteBuffer out = ByteBuffer.allocate(96).order(ByteOrder.LITTLE_ENDIAN);
    out.put("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII)).putInt(type);
    return Base64.getEncoder().encodeToString(out.array());
  }

  private String last() {
    List<LabRequest> requests = calls.lab().requests();
    return requests.get(requests.size() - 1).problem();
  }
}
