package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generating reads the document's own folder alone, and asks no server. */
final class OwnFolderTest {
  private static final String OUTSIDE = "type: object\nproperties: { outs1de: { type: string } }\n";

  @TempDir private Path folder;

  private Cli.Result generate(String verb, String reference) throws IOException {
    Files.writeString(folder.resolve("outside.yaml"), OUTSIDE);
    Path own = Files.createDirectories(folder.resolve("own"));
    Path link = own.resolve("link.yaml");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, folder.resolve("outside.yaml"));
    }
    Path document =
        Files.writeString(
            own.resolve("openapi.yaml"),
            """
            openapi: 3.0.3
            info: { title: Ours, version: "1" }
            servers: [{ url: https://api.acme.org }]
            paths:
              /x:
                post:
                  requestBody:
                    content: { application/json: { schema: { $ref: "%s" } } }
                  responses: { "200": { description: ok } }
            """
                .formatted(reference));
    return Cli.run(verb, document.toString(), "-o", folder.resolve("out").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "collection, ../outside.yaml",
    "collection, FOLDER/outside.yaml",
    "collection, file://FOLDER/outside.yaml",
    "collection, link.yaml",
    "collection, %2e%2e/outside.yaml",
    "client, ../outside.yaml",
    "client, FOLDER/outside.yaml",
    "client, file://FOLDER/outside.yaml",
    "client, link.yaml",
    "client, %2e%2e/outside.yaml"
  })
  void nothingOutsideOfTheFolderIsRead(String verb, String reference) throws IOException {
    Cli.Result result = generate(verb, reference.replace("FOLDER", folder.toString()));
    assertThat(result.out() + result.err() + written()).doesNotContainIgnoringCase("outs1de");
    assertThat(result.err()).contains("openapi.yaml:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collection", "client"})
  void whatIsInTheFolderIsRead(String verb) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("own")).resolve("inside.yaml"), OUTSIDE);
    assertThat(generate(verb, "inside.yaml").exitCode()).isZero();
    assertThat(written()).containsIgnoringCase("outs1de");
  }

  private String written() throws IOException {
    Path out = folder.resolve("out");
    StringBuilder all = new StringBuilder();
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  @Test
  void noServerIsAsked() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/outside.yaml";
      assertThat(generate("collection", url).err()).contains("openapi.yaml:");
      assertThat(generate("client", url).err()).contains("openapi.yaml:");
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
