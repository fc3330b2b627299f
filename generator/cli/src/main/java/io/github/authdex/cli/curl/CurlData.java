package io.github.authdex.cli.curl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A piece of content, of one of curl's options {@code --data…} and {@code --json}.
 *
 * @param option the option's long name
 * @param text as it was given, {@code @FILE} where the option reads files
 */
public record CurlData(String option, String text) {
  /** Reads a file that a command names; {@code -} is standard input. */
  @FunctionalInterface
  public interface Files {
    /** Returns the octets of the file called {@code name}. */
    byte[] read(String name) throws IOException;
  }

  /** Returns what {@code all} give together: joined with {@code &}, pieces of JSON as they are. */
  public static byte[] joined(List<CurlData> all, Files files) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (CurlData data : all) {
      if (joined.size() > 0 && !data.option().equals("json")) {
        joined.write('&');
      }
      joined.write(data.octets(files));
    }
    return joined.toByteArray();
  }

  boolean isJson() {
    return option.equals("json");
  }

  private byte[] octets(Files files) throws IOException {
    return switch (option) {
      case "data-raw" -> text.getBytes(StandardCharsets.UTF_8);
      case "data-urlencode" -> encoded(files).getBytes(StandardCharsets.UTF_8);
      case "data-binary", "json" -> given(text, files);
      default -> text.startsWith("@") ? withoutBreaks(given(text, files)) : given(text, files);
    };
  }

  private static byte[] given(String text, Files files) throws IOException {
    return text.startsWith("@")
        ? files.read(text.substring(1))
        : text.getBytes(StandardCharsets.UTF_8);
  }

  /** A file of --data loses its line breaks and NULs. */
  private static byte[] withoutBreaks(byte[] octets) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    for (byte octet : octets) {
      if (octet != '\r' && octet != '\n' && octet != 0) {
        kept.write(octet);
      }
    }
    return kept.toByteArray();
  }

  /** {@code content}, {@code =content}, {@code name=content}, {@code @file}, {@code name@file}. */
  private String encoded(Files files) throws IOException {
    int equals = text.indexOf('=');
    int at = text.indexOf('@');
    if (equals >= 0 && (at < 0 || equals < at)) {
      return named(text.substring(0, equals)) + encoded(text.substring(equals + 1));
    }
    if (at >= 0) {
      String content = new String(files.read(text.substring(at + 1)), StandardCharsets.ISO_8859_1);
      return named(text.substring(0, at))
          + URLEncoder.encode(content, StandardCharsets.ISO_8859_1)
              .replace("*", "%2A")
              .replace("%7E", "~");
    }
    return encoded(text);
  }

  private static String named(String name) {
    return name.isEmpty() ? "" : name + "=";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }

  /** Shows no content, which may be secret. */
  @Override
  public String toString() {
    return "--" + option;
  }
}
