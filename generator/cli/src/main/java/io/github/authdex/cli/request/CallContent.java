package io.github.authdex.cli.request;

import io.github.authdex.auth.message.Body;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.curl.CurlData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The content of a call: text, a file that is streamed, or standard input. */
final class CallContent {
  /** What is held in memory, so that it can be signed and sent again; longer input is streamed. */
  private static final int HELD = 8 << 20;

  private CallContent() {}

  /**
   * Returns the content of all {@code data} and then {@code raw}, joined by {@code &} as parts of a
   * form are.
   *
   * @param data each text, {@code @FILE}, or {@code @-} for {@code in}
   * @param raw each text
   */
  static Body of(List<String> data, List<String> raw, InputStream in)
      throws IOException, InputException {
    if (data.size() == 1 && raw.isEmpty()) {
      return of(data.get(0), in);
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (String part : data) {
      add(joined, of(part, in));
    }
    for (String part : raw) {
      add(joined, Body.of(part.getBytes(StandardCharsets.UTF_8)));
    }
    return Body.of(joined.toByteArray());
  }

  private static void add(ByteArrayOutputStream joined, Body part) throws IOException {
    if (joined.size() > 0) {
      joined.write('&');
    }
    try (InputStream in = part.open()) {
      in.transferTo(joined);
    }
  }

  /**
   * Returns the content that {@code data} describes.
   *
   * @param data text, {@code @FILE}, or {@code @-} for {@code in}
   */
  static Body of(String data, InputStream in) throws IOException, InputException {
    if (data.equals("@-")) {
      return input(in);
    }
    return data.startsWith("@")
        ? file(Path.of(data.substring(1)))
        : Body.of(data.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the content that pieces of a curl command give together, held in memory. */
  static Body of(List<CurlData> pieces, InputStream in) throws IOException, InputException {
    try {
      return Body.of(CurlData.joined(pieces, name -> read(name, in)));
    } catch (NoSuchFileException e) {
      throw new InputException(
          "Expected a file behind an @ of the curl command but there is no \""
              + e.getFile()
              + "\"");
    }
  }

  private static byte[] read(String name, InputStream in) throws IOException {
    return name.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(name));
  }

  private static Body input(InputStream in) throws IOException {
    byte[] start = in.readNBytes(HELD);
    return start.length < HELD
        ? Body.of(start)
        : new Streamed(new SequenceInputStream(new ByteArrayInputStream(start), in));
  }

  private static Body file(Path file) throws IOException, InputException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          "Expected a file behind the @ of --data but there is no \"" + file + "\"");
    }
    long length = Files.size(file);
    return length <= HELD ? Body.of(Files.readAllBytes(file)) : new Stored(file, length);
  }

  /** A file too large for memory; it can be read again. */
  private record Stored(Path file, long length) implements Body {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public boolean replayable() {
      return true;
    }
  }

  /** Input too large for memory; it can be read once. */
  private record Streamed(InputStream open) implements Body {
    @Override
    public long length() {
      return -1;
    }

    @Override
    public boolean replayable() {
      return false;
    }
  }
}
