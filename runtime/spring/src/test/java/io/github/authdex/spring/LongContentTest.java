package io.github.authdex.spring;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.sending.AuthFlow;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Flux;

/** Content that WebClient does not hold in memory. */
@Timeout(60)
class LongContentTest {
  private static final ClientHttpConnector SENDING = new ReactorClientHttpConnector();
  private static final int PIECE = 1 << 16;
  private static final int PIECES = 40;

  private final AtomicInteger made = new AtomicInteger();
  private final WireServer server = new WireServer(LongContentTest::answer);

  private static Reply answer(WireServer.Arrived request) {
    return switch (request.target()) {
      case "/old" -> reply("", "HTTP/1.1 307 Moved", "Location: /new");
      case "/riddle" ->
          reply("who", "HTTP/1.1 401 No", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"");
      default -> reply("in", "HTTP/1.1 200 OK");
    };
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private WebClient client(AuthScheme scheme) {
    AuthFlow.Builder flow =
        AuthFlow.builder()
            .authentication(
                scheme.authenticate(
                    Environments.credentials(
                        "token",
                        "t0ken",
                        "username",
                        "me",
                        "password",
                        "pass",
                        "accessKeyId",
                        "AKID",
                        "secretAccessKey",
                        "s3cret"),
                    Environments.of("")))
            .allow(server.uri("/"));
    return WebClient.builder()
        .clientConnector(SENDING)
        .filter(AuthWebClient.filter(SENDING, flow))
        .build();
  }

  private Flux<DataBuffer> pieces() {
    return Flux.range(0, PIECES)
        .map(
            i -> {
              made.incrementAndGet();
              return DefaultDataBufferFactory.sharedInstance.wrap(new byte[PIECE]);
            });
  }

  private Integer status(WebClient client, String path, Flux<DataBuffer> content) {
    return client
        .post()
        .uri(server.uri(path))
        .body(BodyInserters.fromDataBuffers(content))
        .exchangeToMono(answer -> answer.toBodilessEntity())
        .map(entity -> entity.getStatusCode().value())
        .block();
  }

  @Test
  void longContentIsSentOnceAsItComes() {
    assertThat(status(client(BearerScheme.BEARER), "/a", pieces())).isEqualTo(200);
    assertThat(made).hasValue(PIECES);
    assertThat(server.last().body()).hasSize(PIECES * PIECE);
    assertThat(server.last().first("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
  }

  @Test
  void longFileIsSentWithItsLength(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("long"), new byte[3 << 20]);
    client(BearerScheme.BEARER)
        .put()
        .uri(server.uri("/a"))
        .bodyValue(new FileSystemResource(file))
        .retrieve()
        .toBodilessEntity()
        .block();
    assertThat(server.last().body()).hasSize(3 << 20);
    assertThat(server.last().first("Content-Length")).isEqualTo(Integer.toString(3 << 20));
  }

  @Test
  void longContentInOnePieceIsSigned() {
    Flux<DataBuffer> one =
        Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[3 << 20]));
    SigV4Scheme scheme = new SigV4Scheme("execute-api", "eu-west-1", List.of(), true);
    assertThat(status(client(scheme), "/old", one)).isEqualTo(200);
    assertThat(server.arrived()).hasSize(2);
    assertThat(server.last().body()).hasSize(3 << 20);
  }

  @Test
  void longContentInPiecesIsNotSignedAndNoMoreOfItIsRead() {
    SigV4Scheme scheme = new SigV4Scheme("execute-api", "eu-west-1", List.of(), true);
    assertThatThrownBy(() -> status(client(scheme), "/a", pieces()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a body that can be read twice, since sigv4 signs it before it is sent; give"
                + " it as bytes or as a file instead of a stream");
    assertThat(made).hasValueLessThan(PIECES);
    assertThat(server.arrived()).isEmpty();
  }

  @Test
  void longContentThatIsAskedForAgainIsNotThere() {
    assertThat(status(client(new DigestScheme()), "/riddle", pieces())).isEqualTo(401);
    assertThatThrownBy(() -> status(client(BearerScheme.BEARER), "/old", pieces()))
        .isInstanceOf(WebClientRequestException.class)
        .hasMessage(
            "Expected content that can be sent twice, since the answer to POST "
                + server.uri("/old")
                + " was a redirect that keeps it (HTTP 307); give the content, of which more than"
                + " 1048576 bytes came in pieces, as bytes or as a file instead of a stream");
  }

  @Test
  void longContentThatFailsHalfwayIsAFailureOfIts() {
    Flux<DataBuffer> failing =
        Flux.concat(pieces(), Flux.error(new IOException("The disk is gone")));
    assertThatThrownBy(() -> status(client(BearerScheme.BEARER), "/a", failing))
        .isInstanceOf(WebClientRequestException.class)
        .hasMessage("Expected content that can be written but it failed")
        .hasRootCauseMessage("The disk is gone");
  }
}
