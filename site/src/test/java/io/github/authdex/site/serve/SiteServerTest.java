package io.github.authdex.site.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteServerTest {
  @TempDir private Path folder;
  private SiteServer server;

  @BeforeEach
  void start() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site/apis"));
    Files.writeString(site.resolve("index.html"), "<body>all</body>");
    Files.writeString(folder.resolve("site/404.html"), "<body>none</body>");
    Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(site.resolve("link"), folder.resolve("secret"));
    server = SiteServer.start(folder.resolve("site"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String ask(String line, String host) throws IOException {
    int port = server.address().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      String head = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private String ask(String path) throws IOException {
    return ask("GET " + path, "127.0.0.1:" + server.address().getPort());
  }

  @Test
  void aFolderIsItsPageWhichAsksWhetherItHasChanged() throws IOException {
    assertThat(ask("/apis/"))
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-type: text/html; charset=utf-8")
        .contains("<body>all<script type=\"module\" src=\"/.authdex/reload.js\"></script></body>");
  }

  @Test
  void whatIsNotThereIsTheSitesOwnPage() throws IOException {
    assertThat(ask("/nothing")).startsWith("HTTP/1.1 404 ").contains("<body>none");
  }

  @Test
  void nothingOutsideOfTheFolderIsServed() throws IOException {
    for (String path :
        new String[] {"/../secret", "/%2e%2e/secret", "/apis/link", "/apis/..%2f..%2fsecret"}) {
      assertThat(ask(path)).as(path).doesNotContain("secret\"", "\r\n\r\nsecret");
    }
  }

  @Test
  void anotherHostIsRefused() throws IOException {
    assertThat(ask("GET /apis/", "evil.example")).startsWith("HTTP/1.1 421 ");
    assertThat(ask("GET /apis/", "localhost:" + server.address().getPort()))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void nothingIsPosted() throws IOException {
    assertThat(ask("POST /apis/", "127.0.0.1:" + server.address().getPort()))
        .startsWith("HTTP/1.1 405 ");
  }

  @Test
  void aReloadIsTold() throws IOException {
    String before = ask("/.authdex/version");
    server.reload();
    assertThat(before).endsWith("1");
    assertThat(ask("/.authdex/version")).endsWith("2");
  }
}
