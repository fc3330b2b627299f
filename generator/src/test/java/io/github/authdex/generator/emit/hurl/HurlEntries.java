package io.github.authdex.generator.emit.hurl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a Hurl file by Hurl's grammar, as far as we write it, since no package of Hurl can be had
 * where the tests run.
 */
final class HurlEntries {
  private static final Set<String> REQUEST =
      Set.of("Query", "Form", "Multipart", "Cookies", "BasicAuth", "Options");
  private static final Set<String> OPTIONS = Set.of("user", "digest", "ntlm", "aws-sigv4");

  private final HurlScanner scanner;

  private HurlEntries(String text) {
    this.scanner = new HurlScanner(text);
  }

  /** Returns the requests of {@code text}, or fails where it is no Hurl file. */
  static List<Entry> read(String text) {
    return new HurlEntries(text).entries();
  }

  /**
   * A request and what is made of its answer.
   *
   * @param sections by name
   * @param body what stands behind the sections, as it is written
   * @param captures variable to JSONPath
   */
  record Entry(
      String method,
      String url,
      List<Named> headers,
      Map<String, List<Named>> sections,
      Optional<String> body,
      Map<String, String> captures,
      boolean asserts) {}

  /** A name and a text, with templates. */
  record Named(String name, String text, boolean file) {}

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (scanner.emptyLines(); !scanner.isAtEnd(); scanner.emptyLines()) {
      entries.add(entry());
    }
    return entries;
  }

  private Entry entry() {
    String method = scanner.takeWhile(c -> c >= 'A' && c <= 'Z');
    if (method.isEmpty() || !scanner.take(" ")) {
      throw scanner.error("a method");
    }
    String url = scanner.url();
    scanner.lineEnd();
    List<Named> headers = pairs(false);
    Map<String, List<Named>> sections = sections();
    Optional<String> body = body();
    Map<String, String> captures = new LinkedHashMap<>();
    boolean asserts = answer(captures);
    return new Entry(method, url, headers, sections, body, captures, asserts);
  }

  private Map<String, List<Named>> sections() {
    Map<String, List<Named>> sections = new LinkedHashMap<>();
    for (Optional<String> name = section(); name.isPresent(); name = section()) {
      if (!REQUEST.contains(name.get()) || sections.containsKey(name.get())) {
        throw scanner.error("another section than " + name.get());
      }
      List<Named> pairs = pairs(name.get().equals("Multipart"));
      if (name.get().equals("Options")) {
        pairs.forEach(this::checkOption);
      }
      sections.put(name.get(), pairs);
    }
    return sections;
  }

  private void checkOption(Named option) {
    boolean flag = Set.of("digest", "ntlm").contains(option.name());
    if (!OPTIONS.contains(option.name()) || (flag && !option.text().equals("true"))) {
      throw scanner.error("an option of ours and not " + option);
    }
  }

  private Optional<String> section() {
    int start = scanner.at();
    scanner.emptyLines();
    if (scanner.take("[")) {
      String name = scanner.takeWhile(Character::isLetterOrDigit);
      if (!name.isEmpty() && scanner.take("]")) {
        scanner.lineEnd();
        return Optional.of(name);
      }
    }
    scanner.back(start);
    return Optional.empty();
  }

  private List<Named> pairs(boolean files) {
    List<Named> pairs = new ArrayList<>();
    for (Optional<Named> pair = pair(files); pair.isPresent(); pair = pair(files)) {
      pairs.add(pair.get());
    }
    return pairs;
  }

  private Optional<Named> pair(boolean files) {
    int start = scanner.at();
    scanner.emptyLines();
    Optional<String> name = scanner.key();
    scanner.spaces();
    if (name.isEmpty() || !scanner.take(":")) {
      scanner.back(start);
      return Optional.empty();
    }
    scanner.spaces();
    boolean file = files && scanner.take("file,");
    String text;
    if (file) {
      text = scanner.filename();
      scanner.expect(";");
      scanner.value();
    } else {
      text = scanner.value();
    }
    scanner.lineEnd();
    return Optional.of(new Named(name.get(), text, file));
  }

  private Optional<String> body() {
    int start = scanner.at();
    scanner.emptyLines();
    Optional<String> body = Optional.empty();
    if (scanner.sees("`")) {
      body = Optional.of(scanner.oneLine());
    } else if (scanner.take("file,")) {
      body = Optional.of("file " + scanner.filename());
      scanner.expect(";");
    } else if (!scanner.sees("HTTP")) {
      body = scanner.json();
    }
    if (body.isEmpty()) {
      scanner.back(start);
    } else {
      scanner.lineEnd();
    }
    return body;
  }

  private boolean answer(Map<String, String> captures) {
    scanner.emptyLines();
    scanner.expect("HTTP *");
    scanner.lineEnd();
    boolean asserts = false;
    for (Optional<String> name = section(); name.isPresent(); name = section()) {
      if (name.get().equals("Captures")) {
        capture(captures);
      } else if (name.get().equals("Asserts")) {
        scanner.expect("status < 400");
        scanner.lineEnd();
        asserts = true;
      } else {
        throw scanner.error("a section of an answer and not " + name.get());
      }
    }
    return asserts;
  }

  private void capture(Map<String, String> captures) {
    String name = scanner.key().orElseThrow(() -> scanner.error("a variable"));
    scanner.expect(": jsonpath \"");
    captures.put(name, scanner.takeWhile(c -> c != '"' && c != '\\' && c != '{'));
    scanner.expect("\" redact");
    scanner.lineEnd();
  }
}
