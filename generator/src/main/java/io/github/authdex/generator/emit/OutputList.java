package io.github.authdex.generator.emit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What earlier runs wrote into a folder, kept there as a file of lines: what it was made of, the
 * SHA-256 of the content, and the path, with a tab between.
 *
 * @param entries in the order of the file
 */
record OutputList(List<Entry> entries) {
  /** The file's name, in the output folder itself. */
  static final String NAME = ".authdex-files";

  private static final Pattern LINE = Pattern.compile("([^\\t]+)\\t([0-9a-f]{64})\\t([^\\t]+)");

  /**
   * One file.
   *
   * @param source what it was made of
   * @param hash of its content
   * @param path as {@link OutputFile#path}
   */
  record Entry(String source, String hash, String path) {
    static Entry of(String source, OutputFile file) {
      return new Entry(source, hashOf(file.content()), file.path());
    }

    private String line() {
      return source + '\t' + hash + '\t' + path + '\n';
    }
  }

  /**
   * Reads what {@link #text} wrote; lines of any other form, or with unsafe paths, do not count.
   */
  static OutputList parse(String text) {
    List<Entry> entries = new ArrayList<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> new Entry(line.group(1), line.group(2), line.group(3)))
        .filter(entry -> isSafe(entry.path()))
        .forEach(entries::add);
    return new OutputList(entries);
  }

  private static boolean isSafe(String path) {
    try {
      OutputPaths.check(List.of(new OutputFile(path, "")));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(entry.line()));
    return text.toString();
  }

  /** Returns the hashes with which runs wrote each file, by {@link #key}. */
  Map<String, Set<String>> hashes() {
    Map<String, Set<String>> hashes = new HashMap<>();
    entries.forEach(
        entry ->
            hashes.computeIfAbsent(key(entry.path()), key -> new HashSet<>()).add(entry.hash()));
    return hashes;
  }

  /** Returns what was made of {@code source} and is none of {@code files}, whatever their case. */
  List<Entry> stale(String source, List<OutputFile> files) {
    Set<String> kept = new HashSet<>();
    files.forEach(file -> kept.add(key(file.path())));
    entries.stream()
        .filter(entry -> !entry.source().equals(source))
        .forEach(entry -> kept.add(key(entry.path())));
    return entries.stream()
        .filter(entry -> entry.source().equals(source) && !kept.contains(key(entry.path())))
        .toList();
  }

  /** Returns this list where {@code source} has made {@code files}, and {@code left} is left. */
  OutputList with(String source, List<OutputFile> files, List<Entry> left) {
    Set<String> written = new HashSet<>();
    files.forEach(file -> written.add(key(file.path())));
    List<Entry> all = new ArrayList<>();
    entries.stream()
        .filter(entry -> !entry.source().equals(source) && !written.contains(key(entry.path())))
        .forEach(all::add);
    all.addAll(files.parallelStream().map(file -> Entry.of(source, file)).toList());
    all.addAll(left);
    return new OutputList(all);
  }

  /** Returns what a path is called where case does not count. */
  static String key(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  /** Version control may have changed the line ends. */
  static String hashOf(String content) {
    try {
      byte[] bytes = content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has it.
    }
  }
}
