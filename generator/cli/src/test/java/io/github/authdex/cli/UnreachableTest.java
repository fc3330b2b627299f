package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that cannot be reached is named, with the cause in plain words and the mend. */
final class UnreachableTest {
  @TempDir private Path folder;

  @Test
  void serverThatRefuses() throws Exception {
    assertThat(call("http://127.0.0.1:1"))
        .isEqualTo(
            "authdex: Cannot reach 127.0.0.1:1: it refused the connection; check that a server"
                + " runs there and that the port is right\n");
  }

  @Test
  void hostThatDoesNotExist() throws Exception {
    assertThat(call("https://no-such-host.invalid"))
        .isEqualTo(
            "authdex: Cannot reach no-such-host.invalid: no such host, or this machine is offline;"
                + " check the name and the network, or try it offline with --lab\n");
  }

  @Test
  void serverThatClosesWithoutAnAnswer() throws Exception {
    try (Answering server = Answering.with("")) {
      assertThat(call("http://" + server.address()))
          .isEqualTo(
              "authdex: Cannot reach "
                  + server.address()
                  + ": it closed the connection without an answer; send the request again; if it"
                  + " stays so, the server or a proxy before it is at fault\n");
    }
  }

  @Test
  void serverThatSpeaksSomethingElse() throws Exception {
    try (Answering server = Answering.with("SSH-2.0-OpenSSH_9.6\r\n\r\n")) {
      assertThat(call("http://" + server.address()))
          .isEqualTo(
              "authdex: Cannot reach "
                  + server.address()
                  + ": what answers there does not speak HTTP; check the port\n");
      assertThat(call("https://" + server.address()))
          .isEqualTo(
              "authdex: Cannot reach "
                  + server.address()
                  + ": what answers there does not speak TLS; check scheme and port\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X: a\u001b[31m | Invalid header value",
        "Content-Length: abc | Content-Length is no number",
        "Transfer-Encoding: chunked | Illegal character in chunk size",
      })
  void serverThatBreaksTheRules(String field, String rule) throws Exception {
    try (Answering server = Answering.with("HTTP/1.1 200 OK\r\n" + field + "\r\n\r\nzz\r\n")) {
      assertThat(call("http://" + server.address()))
          .isEqualTo(
              "authdex: Cannot reach "
                  + server.address()
                  + ": its answer breaks the rules of HTTP ("
                  + rule
                  + "); the server or a proxy before it is at fault\n");
    }
  }

  @Test
  void serverThatBreaksOffTheHandshake() throws Exception {
    try (Answering server = Answering.with("")) {
      assertThat(call("https://" + server.address()))
          .isEqualTo(
              "authdex: Cannot reach "
                  + server.address()
                  + ": TLS failed (Remote host terminated the handshake); the server or a proxy"
                  + " before it may speak no TLS that this Java takes, or want a client"
                  + " certificate\n");
    }
  }

  /** The certificate of a lab comes from an authority of its own. */
  @Test
  void certificateThatNobodyVouchesFor() throws Exception {
    KindEntries.write(folder, "m", "https://api.example.com", "{ kind: mtls }");
    ApiModel model = EntryModel.of(Catalog.of(folder.resolve("entries")).entry("m"));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      assertThat(call(lab.baseUrl().toString()))
          .isEqualTo(
              "authdex: Cannot reach "
                  + lab.baseUrl().getAuthority()
                  + ": TLS failed, since its certificate comes from no authority that this Java"
                  + " trusts; if it is your own, add its authority to Java's trust store"
                  + " (-Djavax.net.ssl.trustStore in JAVA_TOOL_OPTIONS)\n");
    }
  }

  @Test
  void answerThatBreaksOff() throws Exception {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc";
    try (Answering server = Answering.with(answer)) {
      assertThat(call("http://" + server.address()))
          .isEqualTo(
              "authdex: The answer of "
                  + server.address()
                  + " broke off before its end; what came of it is not whole; send the request"
                  + " again\n");
    }
  }

  /** Not the API, which answers, is at fault. */
  @Test
  void tokenEndpointThatRefuses() throws Exception {
    KindEntries.write(
        folder,
        "t",
        "https://api.example.com",
        "{ kind: oauth2, flows: { clientCredentials: { tokenUrl: \"https://127.0.0.1:1/token\" } }"
            + " }");
    assertThat(run())
        .isEqualTo(
            "authdex: Cannot reach the endpoint for tokens and sessions at 127.0.0.1:1: it refused"
                + " the connection; check that a server runs there and that the port is right\n");
  }

  /** A redirect leads to another server than the one that was called. */
  @Test
  void serverThatARedirectLeadsTo() throws Exception {
    String answer =
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n";
    try (Answering server = Answering.with(answer)) {
      assertThat(call("http://" + server.address()))
          .startsWith("authdex: Cannot reach 127.0.0.1:1:");
    }
  }

  private String call(String server) throws Exception {
    KindEntries.write(folder, "t", server, "{ kind: bearer }");
    return run();
  }

  private String run() throws Exception {
    Path env = folder.resolve(".env");
    Files.writeString(env, "T_IT=x\nT_CLIENT_ID=x\nT_CLIENT_SECRET=y\n");
    Cli.Result result =
        Cli.run("call", "t", "/", "--catalog", folder + "/entries", "--env-file", env.toString());
    assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
    return result.err().replaceFirst("authdex: .* can be read by other users .*\n", "");
  }

  /** A server that takes a packet, answers with one text and closes. */
  private record Answering(ServerSocket socket) implements AutoCloseable {
    static Answering with(String answer) throws IOException {
      Answering server = new Answering(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
      Thread thread = new Thread(() -> server.serve(answer));
      thread.setDaemon(true);
      thread.start();
      return server;
    }

    String address() {
      return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve(String answer) {
      while (!socket.isClosed()) {
        try (Socket accepted = socket.accept();
            OutputStream out = accepted.getOutputStream()) {
          accepted.getInputStream().read(new byte[8192]);
          out.write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
          // The test is over, or its client gone.
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
