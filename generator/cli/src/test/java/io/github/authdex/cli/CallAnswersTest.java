package io.github.authdex.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plainest of servers answers, head and content in one packet, is printed whole. */
@Timeout(60)
class CallAnswersTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "200, length, 0", "200, chunks, 0", "200, end, 0",
    "302, length, 0", "302, chunks, 0", "302, end, 0",
    "401, length, 1", "401, chunks, 1", "401, end, 1",
    "407, length, 1", "407, chunks, 1", "407, end, 1",
    "500, length, 1", "500, chunks, 1", "500, end, 1",
  })
  void shortContentIsPrintedWhole(int status, String framing, int exitCode) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(server, status, framing));
      thread.setDaemon(true);
      thread.start();
      Path document = PlainDocument.write(folder, server.getLocalPort());
      Cli.Result result = Cli.run("call", document.toString(), "/a");
      assertThat(result.out()).as(result.err()).isEqualTo("so it is");
      assertThat(result.err()).contains(status < 400 ? "" : "HTTP " + status);
      assertThat(result.exitCode()).isEqualTo(exitCode);
    }
  }

  private static void serve(ServerSocket server, int status, String framing) {
    String head = "HTTP/1.1 " + status + " Any\r\nContent-Type: text/plain\r\n";
    String answer =
        switch (framing) {
          case "length" -> head + "Content-Length: 8\r\n\r\nso it is";
          case "chunks" -> head + "Transfer-Encoding: chunked\r\n\r\n8\r\nso it is\r\n0\r\n\r\n";
          default -> head + "Connection: close\r\n\r\nso it is";
        };
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
}
