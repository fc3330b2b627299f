package io.github.authdex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.message.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultipartTest {
  @TempDir private Path folder;

  private static String text(Content content) throws IOException {
    String boundary = content.mediaType().split("boundary=", 2)[1];
    try (InputStream stream = content.body().open()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .replace(boundary, "B")
          .replace("\r\n", "\n");
    }
  }

  private static String one(Object value, Serialization how) throws IOException {
    Map<String, Serialization> encodings = how == null ? Map.of() : Map.of("p", how);
    return text(Multipart.of(Map.of("p", value), encodings));
  }

  private static String part(String rest) {
    return "--B\nContent-Disposition: form-data; name=\"p\"" + rest + "\n";
  }

  @Test
  void fileHasItsNameAndMediaType() throws IOException {
    FilePart file = FilePart.of("Größe \"1\".png", new byte[] {'x'});
    assertThat(one(file, null))
        .isEqualTo(
            part("; filename=\"Größe %221%22.png\"\nContent-Type: image/png\n\nx") + "--B--\n");
    assertThat(one(file, Serialization.in("image/x-own"))).contains("Content-Type: image/x-own\n");
    assertThat(one(file.withMediaType("a/b").withName("n"), Serialization.in("image/x-own")))
        .contains("; filename=\"n\"\nContent-Type: a/b\n");
    assertThat(one(FilePart.of("x", new byte[0]), null))
        .contains("Content-Type: application/octet-stream\n");
  }

  @Test
  void itemsOfAListOfFilesAreParts() throws IOException {
    List<FilePart> files =
        List.of(FilePart.of("1.txt", new byte[] {'a'}), FilePart.of("2.txt", new byte[] {'b'}));
    assertThat(one(files, null))
        .isEqualTo(
            part("; filename=\"1.txt\"\nContent-Type: text/plain\n\na")
                + part("; filename=\"2.txt\"\nContent-Type: text/plain\n\nb")
                + "--B--\n");
  }

  @Test
  void encodingDecidesHowAPartIsWritten() throws IOException {
    assertThat(one(Map.of("a", 1), null))
        .isEqualTo(part("\nContent-Type: application/json\n\n{\"a\":1}") + "--B--\n");
    assertThat(one("<a/>", Serialization.in("application/xml")))
        .isEqualTo(part("\nContent-Type: application/xml\n\n<a/>") + "--B--\n");
    assertThat(one(List.of("a", "b"), Serialization.in("application/json")))
        .isEqualTo(part("\nContent-Type: application/json\n\n[\"a\",\"b\"]") + "--B--\n");
    assertThat(one(List.of("a", "b"), Serialization.of(ParameterStyle.FORM, false)))
        .isEqualTo(part("\nContent-Type: text/plain; charset=utf-8\n\na,b") + "--B--\n");
    assertThat(one(List.of("a", "b"), Serialization.of(ParameterStyle.FORM, true)))
        .isEqualTo(
            part("\nContent-Type: text/plain; charset=utf-8\n\na")
                + part("\nContent-Type: text/plain; charset=utf-8\n\nb")
                + "--B--\n");
  }

  @Test
  void filesAreReadAgainAndTheirLengthIsKnown() throws IOException {
    Path path = Files.write(folder.resolve("a.bin"), new byte[100_000]);
    Body body = Multipart.of(Map.of("p", FilePart.of(path)), Map.of()).body();
    assertThat(body.bytes()).isEmpty();
    assertThat(body.replayable()).isTrue();
    for (int i = 0; i < 2; i++) {
      try (InputStream stream = body.open()) {
        assertThat(stream.readAllBytes()).hasSize((int) body.length());
      }
    }
  }

  @Test
  void streamIsReadOnce() throws IOException {
    Body stream = Body.ofStream(new ByteArrayInputStream(new byte[] {'x'}), -1);
    Content content = Multipart.of(Map.of("p", FilePart.of("s", stream)), Map.of());
    assertThat(content.body().length()).isEqualTo(-1);
    assertThat(content.body().replayable()).isFalse();
    assertThat(text(content)).contains("\n\nx\n");
    assertThatThrownBy(() -> text(content))
        .hasMessage("Expected to read a stream once; a file or bytes can be sent again");
  }

  @Test
  void fileThatIsNotThereIsToldBeforeAnythingIsSent() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> FilePart.of(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing + ": Expected a file to send");
  }

  @Test
  void namesCannotLeaveTheirLine() throws IOException {
    FilePart file = FilePart.of("a\r\nX: y\"", new byte[0]).withMediaType("a/b\r\nX: y");
    assertThat(one(file, null))
        .isEqualTo(part("; filename=\"a%0D%0AX: y%22\"\nContent-Type: a/bX: y\n\n") + "--B--\n");
  }
}
