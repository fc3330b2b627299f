package io.github.authdex.generator.apply.bruno;

import io.github.authdex.generator.apply.text.TextSplices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the {@code .bru} language: blocks, whose ends stand at the start of a line. */
final class BruFile {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^([A-Za-z][\\w:-]*)[ \\t]*\\{[ \\t]*\\r?\\n(.*?)^\\}[ \\t]*\\r?$");

  private static final Pattern PAIR =
      Pattern.compile(
          "(?m)^[ \\t]+(~?)(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s:\"{}~][^\\r\\n:]*?)[ \\t]*:[ \\t]*([^\\r\\n]*?)[ \\t]*\\r?$");

  private final String text;
  private final TextSplices splices;
  private final List<Block> blocks = new ArrayList<>();
  private boolean changed;

  BruFile(String text) {
    this.text = text;
    this.splices = new TextSplices(text);
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      blocks.add(
          new Block(block.group(1), block.start(), block.end(), block.start(2), block.end(2)));
    }
  }

  /**
   * A block.
   *
   * @param name in front of its brace
   * @param start where it begins
   * @param end behind its brace, before the line's end
   * @param from where its content begins
   * @param to where that ends
   */
  record Block(String name, int start, int end, int from, int to) {}

  /**
   * A pair of a block.
   *
   * @param on whether it is not switched off
   * @param start where its value begins
   * @param end where that ends
   */
  record Pair(boolean on, String name, String value, int start, int end) {}

  List<Block> blocks() {
    return blocks;
  }

  Optional<Block> block(String name) {
    return blocks.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  String content(Block block) {
    return text.substring(block.from, block.to);
  }

  List<Pair> pairs(Block block) {
    List<Pair> pairs = new ArrayList<>();
    Matcher pair = PAIR.matcher(text).region(block.from, block.to);
    while (pair.find()) {
      String name = pair.group(2);
      pairs.add(
          new Pair(
              pair.group(1).isEmpty(),
              name.startsWith("\"") ? name.substring(1, name.length() - 1) : name,
              pair.group(3),
              pair.start(3),
              pair.end(3)));
    }
    return pairs;
  }

  Optional<Pair> pair(Block block, String name) {
    return pairs(block).stream().filter(each -> each.name.equals(name)).findFirst();
  }

  String text() {
    return text;
  }

  void replace(int start, int end, String replacement) {
    changed = true;
    splices.replace(start, end, replacement);
  }

  /** Returns where the line of {@code at} begins. */
  int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Returns where the line behind that of {@code at} begins. */
  int nextLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  /** Returns {@code lines} with the line ends of this text. */
  String withBreaks(String lines) {
    return text.contains("\r\n") ? lines.replace("\n", "\r\n") : lines;
  }

  String changed() {
    return changed ? splices.text() : text;
  }
}
