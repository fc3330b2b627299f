package io.github.authdex.generator.emit.javaclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The text of an exchange: {@code >} before a line of a request, {@code <} before a line of an
 * answer, {@code =} before what a program says of it, {@code !} before what was told when the
 * document was read. Octets that are no text stand in hexadecimal behind {@code >x} and {@code <x}.
 */
final class WireScript {
  private WireScript() {}

  /**
   * One answer.
   *
   * @param lines as they stand in the script
   */
  record Answer(List<String> lines) {
    /** What is answered when the script is at its end. */
    static final Answer NONE = new Answer(List.of("< 204 No Content"));

    /** Returns whether the connection ends with it: it says itself how long its content is. */
    boolean isLast() {
      return lines.stream()
          .anyMatch(l -> l.toLowerCase(Locale.ROOT).startsWith("< content-length"));
    }

    byte[] bytes(UnaryOperator<String> placed) {
      int blank = lines.indexOf("<");
      List<String> head = lines.subList(0, blank < 0 ? lines.size() : blank);
      byte[] content = content(lines.subList(blank < 0 ? lines.size() : blank + 1, lines.size()));
      StringBuilder text = new StringBuilder("HTTP/1.1 ");
      head.forEach(line -> text.append(placed.apply(line.substring(2))).append("\r\n"));
      if (!isLast() && !lines.get(0).startsWith("< 204")) {
        text.append("Content-Length: ").append(content.length).append("\r\n");
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(text.append("\r\n").toString().getBytes(UTF_8));
      all.writeBytes(content);
      return all.toByteArray();
    }

    private static byte[] content(List<String> lines) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      for (String line : lines) {
        if (line.startsWith("<x ")) {
          content.writeBytes(HexFormat.of().parseHex(line.substring(3)));
        } else {
          String text = line.length() < 2 ? "" : line.substring(2);
          content.writeBytes(((content.size() > 0 ? "\n" : "") + text).getBytes(UTF_8));
        }
      }
      return content.toByteArray();
    }
  }

  /** Returns the answers in {@code script}: each is a run of lines. */
  static List<Answer> answers(String script) {
    List<Answer> answers = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String line : (script + "\n.").lines().toList()) {
      if (line.startsWith("<")) {
        run.add(line);
      } else if (!run.isEmpty()) {
        answers.add(new Answer(List.copyOf(run)));
        run.clear();
      }
    }
    return answers;
  }

  /** Returns {@code text} behind {@code mark}, as it stands in a script. */
  static String line(String mark, String text) {
    return text.isEmpty() ? mark : mark + " " + text;
  }

  /**
   * Returns the content of a request as lines; a line that ends otherwise than in CR LF says so.
   */
  static List<String> content(byte[] content) {
    List<String> lines = new ArrayList<>();
    if (content.length > 0) {
      lines.add(">");
      try {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        for (String line : text.split("\r\n", -1)) {
          lines.add(line(">", line.replace("\n", "\\n").replaceAll(BOUNDARY, "{boundary}")));
        }
      } catch (CharacterCodingException e) {
        lines.add(">x " + HexFormat.of().formatHex(content));
      }
    }
    return lines;
  }

  /** The random part of a boundary. */
  static final String BOUNDARY = "authdex-[A-Za-z0-9_-]{8,}";
}
