package io.github.authdex.auth;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers whose content ends too early, or never. */
@Timeout(20)
public class HostileContentTest extends HostileWireTest {
  @Test
  void refusalWithoutEndIsNotWaitedForWhereAnotherRequestFollows() throws Exception {
    String challenge = "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"";
    try (WireServer server =
        new WireServer(
            request ->
                request.first("Authorization") == null
                    ? endless(UNAUTHORIZED, challenge)
                    : reply("in", "HTTP/1.1 200 OK"))) {
      Sender client = client(new DigestScheme(), server);
      assertThat(client.send(get(server)).status()).isEqualTo(200);
      assertThat(client.sendAsync(get(server)).get().status()).isEqualTo(200);
    }
  }

  @Test
  void refusalThatStopsHalfwayIsNotWaitedForWhereAnotherRequestFollows() throws Exception {
    String challenge = "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"";
    try (WireServer server =
        new WireServer(
            request ->
                request.first("Authorization") == null
                    ? silent(UNAUTHORIZED, challenge, "Content-Length: 9")
                    : reply("in", "HTTP/1.1 200 OK"))) {
      assertThat(client(new DigestScheme(), server).send(get(server)).status()).isEqualTo(200);
    }
  }

  @Test
  void contentShorterThanPromisedIsAnError() {
    try (WireServer server =
        new WireServer(
            request ->
                out -> {
                  out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(ISO_8859_1));
                  return false;
                })) {
      Sender client = client(BearerScheme.BEARER, server);
      assertThatThrownBy(() -> client.send(get(server))).isInstanceOf(IOException.class);
    }
  }
}
