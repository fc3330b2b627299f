package io.github.authdex.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an answer is not plain to see is told. */
@Timeout(60)
class CallNotesTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "file:///etc/passwd, file:///etc/passwd",
    "https://u:p4ssw0rd@x.example/, https://***@x.example/",
    "http://x.example/?token=s3cret, http://x.example/?…",
  })
  void redirectThatIsNotFollowedIsTold(String location, String told) throws Exception {
    Cli.Result result =
        call(
            "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n",
            "go".getBytes(UTF_8),
            "--no-redirect");

    assertThat(result.err())
        .isEqualTo("authdex: note: the redirect to " + told + " is not followed (HTTP 302)\n");
    assertThat(result.out()).isEqualTo("go");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void redirectToAFileIsNotFollowed() throws Exception {
    Cli.Result result =
        call("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n", "go".getBytes(UTF_8));

    assertThat(result.err())
        .isEqualTo(
            "authdex: note: the redirect to file:///etc/passwd is not followed (HTTP 302)\n");
  }

  @ParameterizedTest
  @CsvSource({"429, 7", "503, 'Wed, 21 Oct 2099 07:28:00 GMT'"})
  void whenToAskAgainIsTold(int status, String after) throws Exception {
    Cli.Result result =
        call("HTTP/1.1 " + status + " Busy\r\nRetry-After: " + after + "\r\n", new byte[0]);

    assertThat(result.err()).isEqualTo("HTTP " + status + " (Retry-After: " + after + ")\n");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void zippedContentIsPrintedAsItWas() throws Exception {
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n";
    Path file = folder.resolve("content");

    assertThat(call(head, zipped("{\"a\":1}"))).isEqualTo(new Cli.Result(0, "{\"a\":1}", ""));
    assertThat(call(head, zipped("{\"a\":1}"), "-o", file.toString()).exitCode()).isZero();
    assertThat(file).hasContent("{\"a\":1}");
    assertThat(call(head, new byte[0])).isEqualTo(new Cli.Result(0, "", ""));
  }

  @ParameterizedTest
  @CsvSource({"br", "gzip"})
  void codingThatIsNotUndoneIsTold(String coding) throws Exception {
    assertThat(
            call("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n", "abc".getBytes(UTF_8)))
        .isEqualTo(
            new Cli.Result(
                0,
                "abc",
                "authdex: note: the content is as it came; its server says that it is coded by "
                    + coding
                    + "\n"));
  }

  private static byte[] zipped(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(octets)) {
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return octets.toByteArray();
  }

  private Cli.Result call(String head, byte[] content, String... options) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(server, head, content));
      thread.setDaemon(true);
      thread.start();
      Path document = PlainDocument.write(folder, server.getLocalPort());
      String[] words = new String[options.length + 3];
      words[0] = "call";
      words[1] = document.toString();
      words[2] = "/a";
      System.arraycopy(options, 0, words, 3, options.length);
      return Cli.run(words);
    }
  }

  private static void serve(ServerSocket server, String head, byte[] content) {
    while (!server.isClosed()) {
      try (Socket connection = server.accept()) {
        connection.getInputStream().read(new byte[8192]);
        OutputStream out = connection.getOutputStream();
        String length = "Content-Length: " + content.length + "\r\nConnection: close\r\n\r\n";
        out.write((head + length).getBytes(ISO_8859_1));
        out.write(content);
      } catch (IOException e) {
        return; // The test is over.
      }
    }
  }
}
