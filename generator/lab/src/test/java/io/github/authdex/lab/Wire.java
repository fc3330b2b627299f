package io.github.authdex.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Sends requests byte for byte: repeated headers and all that a good client would refuse. */
public final class Wire {
  private Wire() {}

  /**
   * Sends a request and returns the answer.
   *
   * @param head request line without version, and header lines, each on a line of its own
   * @param body sent as it is
   */
  public static Answer send(URI lab, String head, String body) throws IOException {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return stream(lab, length == 0 ? head : head + "\nContent-Length: " + length, body);
  }

  /** Sends a request whose head says how its content is framed. */
  static Answer stream(URI lab, String head, String body) throws IOException {
    String[] lines = head.strip().split("\n", -1);
    StringBuilder message = new StringBuilder(lines[0].strip()).append(" HTTP/1.1\r\n");
    if (Stream.of(lines).noneMatch(line -> line.startsWith("Host: "))) {
      message.append("Host: ").append(lab.getAuthority()).append("\r\n");
    }
    message.append("Connection: close\r\n");
    for (int i = 1; i < lines.length; i++) {
      message.append(lines[i].strip()).append("\r\n");
    }
    message.append("\r\n").append(body);
    try (Socket socket = new Socket(lab.getHost(), lab.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(message.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      byte[] answer = socket.getInputStream().readAllBytes();
      return Answer.parse(new String(answer, StandardCharsets.UTF_8));
    }
  }

  /** Returns the Basic credentials of RFC 7617 §2. */
  public static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** An answer as it came. */
  public record Answer(int status, List<String> headers, String body) {
    private static Answer parse(String message) {
      int end = message.indexOf("\r\n\r\n");
      List<String> head = List.of(message.substring(0, end).split("\r\n", -1));
      String rest = message.substring(end + 4);
      boolean chunked = head.stream().anyMatch("Transfer-Encoding: chunked"::equalsIgnoreCase);
      return new Answer(
          Integer.parseInt(head.get(0).split(" ", -1)[1]),
          head.subList(1, head.size()),
          chunked ? unchunk(rest) : rest);
    }

    private static String unchunk(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      int from = 0;
      while (from < bytes.length) {
        int line = from;
        while (bytes[line] != '\r') {
          line++;
        }
        int length =
            Integer.parseInt(new String(bytes, from, line - from, StandardCharsets.UTF_8), 16);
        content.write(bytes, line + 2, length);
        from = line + 2 + length + 2;
      }
      return content.toString(StandardCharsets.UTF_8);
    }

    /** Returns the values of a header. */
    public List<String> header(String name) {
      return headers.stream()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .toList();
    }
  }
}
