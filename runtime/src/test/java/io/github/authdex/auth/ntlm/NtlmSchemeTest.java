package io.github.authdex.auth.ntlm;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.WireTest;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that authenticates connections. */
public class NtlmSchemeTest extends WireTest {
  static final byte[] SERVER_CHALLENGE = HexFormat.of().parseHex("0123456789abcdef");
  private static final String TARGET =
      "02000c0044006f006d00610069006e0007000800e0d0c0b0a0f0d90100000000";

  /** By the port of the client: what it has sent, and whether it is trusted. */
  private final Map<Integer, String> connections = new HashMap<>();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private URI uri;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void handshakeGoesOverOneConnectionAndServesTheNextRequests() throws Exception {
    Sender client = client("c4n4ry");
    Request post = new Request("POST", uri, Headers.EMPTY, Body.of("hello"));
    assertThat(client.send(post).status()).isEqualTo(200);
    assertThat(client.send(post).status()).isEqualTo(200);
    assertThat(connections).hasSize(1).containsValue("trusted");
  }

  @Test
  void requestsAtOnceTakeTurns() throws Exception {
    Sender client = client("c4n4ry");
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers.add(
          client.sendAsync(Request.of("GET", uri)).thenApply(response -> response.status()));
    }
    for (CompletableFuture<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(200);
    }
    if (adapter().isOfTheJdk()) {
      assertThat(connections).hasSize(1); // Others prove each of their connections.
    }
    assertThat(connections.values()).containsOnly("trusted");
  }

  @Test
  void wrongPasswordIsTriedOnce() throws Exception {
    assertThat(client("other").send(Request.of("GET", uri)).status()).isEqualTo(401);
    assertThat(connections).hasSize(1).containsValue("refused");
  }

  @Test
  void domainMayStandBeforeTheName() {
    NtlmUser user = NtlmUser.of(credentials("username", "Domain\\User", "password", "p"));
    assertThat(user).hasToString("Domain\\User");
    assertThat(user.domain()).isEqualTo("Domain");
  }

  @Test
  void challengeThatLiesAboutItsLengthIsAnError() throws IOException {
    byte[] challenge = challenge();
    challenge[44] = (byte) 0xff;
    challenge[45] = (byte) 0xff;
    Authentication ntlm =
        new NtlmScheme().authenticate(credentials("username", "u", "password", "p"), environment());
    Request sent =
        Request.of("GET", uri)
            .withHeader(
                "Authorization",
                "NTLM " + Base64.getEncoder().encodeToString(NtlmMessages.negotiate()));
    ResponseHead head =
        new ResponseHead(
            uri,
            401,
            Headers.EMPTY.with(
                "WWW-Authenticate", "NTLM " + Base64.getEncoder().encodeToString(challenge)));
    assertThatThrownBy(() -> ntlm.responders().get(0).respond(sent, head))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("NTLM challenge ends before its target information");
  }

  private Sender client(String password) {
    Authentication ntlm =
        new NtlmScheme()
            .authenticate(
                credentials("username", "User", "password", password, "domain", "Domain"),
                environment());
    return adapter().sender(Setup.of(ntlm, uri));
  }

  private static AuthEnvironment environment() {
    return Environments.of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    int port = exchange.getRemoteAddress().getPort();
    String field = exchange.getRequestHeaders().getFirst("Authorization");
    String state = connections.getOrDefault(port, "new");
    if (field != null) {
      byte[] message = Base64.getDecoder().decode(field.substring("NTLM ".length()));
      state = NtlmMessages.isOf(1, message) ? "challenged" : verified(state, message);
    }
    connections.put(port, state);
    if (!state.equals("trusted")) {
      String challenge =
          state.equals("challenged")
              ? "NTLM " + Base64.getEncoder().encodeToString(challenge())
              : "NTLM";
      exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
    }
    byte[] body = state.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(state.equals("trusted") ? 200 : 401, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Recomputes what the third message proves, integrity code included. */
  private static String verified(String state, byte[] message) {
    NtlmBytes sent = new NtlmBytes(message);
    byte[] key = NtlmHash.key(sent.user(), Secret.of("c4n4ry"), sent.domain());
    byte[] sealed =
        NtlmHash.hmac(
            NtlmHash.sessionKey(key, sent.proof()),
            NtlmHash.joined(NtlmMessages.negotiate(), challenge(), sent.withoutIntegrityCode()));
    boolean right =
        state.equals("challenged")
            && Arrays.equals(sent.proof(), NtlmHash.proof(key, SERVER_CHALLENGE, sent.blob()))
            && Arrays.equals(sent.integrityCode(), sealed)
            && Arrays.equals(sent.lmResponse(), new byte[24]);
    return right ? "trusted" : "refused";
  }

  static byte[] challenge() {
    byte[] target = HexFormat.of().parseHex(TARGET);
    ByteBuffer out = ByteBuffer.allocate(56 + target.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII)).putInt(2);
    out.putLong(12, 0).putInt(20, NtlmMessages.FLAGS | 0x800000);
    out.position(24).put(SERVER_CHALLENGE);
    out.putShort(40, (short) target.length).putShort(42, (short) target.length).putInt(44, 56);
    out.position(56).put(target);
    return out.array();
  }
}
