package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Content that comes in one packet with its head is read whole by a stream, whatever the status.
 */
@Timeout(60)
class KnownApisContentTest {
  private static void serve(ServerSocket server, int status) {
    String answer = "HTTP/1.1 " + status + " Any\r\nContent-Length: 8\r\n\r\nso it is";
    while (true) {
      try (Socket connection = server.accept()) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
          // The head, after which a GET has nothing more.
        }
        connection.getOutputStream().write(answer.getBytes(US_ASCII));
      } catch (IOException e) {
        return; // The test is over.
      }
    }
  }

  private static String read(HttpResponse<InputStream> response) throws IOException {
    try (InputStream content = response.body()) {
      return response.statusCode() + " " + new String(content.readAllBytes(), US_ASCII);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 307, 401, 407, 500})
  void shortContentIsWhole(int status) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(server, status));
      thread.setDaemon(true);
      thread.start();
      URI here = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a");
      KnownApis apis =
          KnownApis.bundled()
              .withSecrets(name -> Optional.of(Secret.of("ghp_t0ken")))
              .withEnvironment(environment -> environment.withEndpoints(url -> here))
              .withWarnings(warning -> {});
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("https://api.github.com/user")).build();
      String expected = status + " so it is";
      assertThat(read(apis.send(request, BodyHandlers.ofInputStream()))).isEqualTo(expected);
      assertThat(read(apis.sendAsync(request, BodyHandlers.ofInputStream()).get()))
          .isEqualTo(expected);
    }
  }
}
