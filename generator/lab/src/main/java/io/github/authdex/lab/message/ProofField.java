package io.github.authdex.lab.message;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a proof in a header, each {@code name=value} or {@code name="value"} (RFC 9110
 * §11.4).
 *
 * @param parameters values without quotes, by name in the order they stand there
 * @param repeated names that stand there twice
 */
public record ProofField(Map<String, String> parameters, Set<String> repeated) {
  /**
   * Reads {@code text}, in which {@code separator} stands between the parameters.
   *
   * @return empty if it is no such list
   */
  public static Optional<ProofField> read(String text, char separator) {
    Reader reader = new Reader(text, separator);
    return reader.readAll()
        ? Optional.of(new ProofField(reader.parameters, reader.repeated))
        : Optional.empty();
  }

  /** Returns the value of {@code name}, or empty text. */
  public String value(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** Says what keeps the field from being one with {@code required} parameters, if something. */
  public Optional<String> flaw(List<String> required, String section) {
    if (!repeated.isEmpty()) {
      return Optional.of("its \"" + repeated.iterator().next() + "\" stands there twice");
    }
    List<String> missing = required.stream().filter(name -> !parameters.containsKey(name)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("it lacks " + String.join(", ", missing) + " (" + section + ")");
  }

  /** Names the parameters alone, since the values may be secret. */
  @Override
  public String toString() {
    return parameters.keySet().toString();
  }

  private static final class Reader {
    private final String text;
    private final char separator;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Set<String> repeated = new LinkedHashSet<>();
    private int at;

    Reader(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    boolean readAll() {
      skip();
      while (at < text.length()) {
        int equals = text.indexOf('=', at);
        if (equals < 0) {
          return false;
        }
        String name = text.substring(at, equals).strip();
        at = equals + 1;
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        if (name.isEmpty() || value == null) {
          return false;
        }
        if (parameters.putIfAbsent(name, value) != null) {
          repeated.add(name);
        }
        skip();
      }
      return !parameters.isEmpty();
    }

    private void skip() {
      while (at < text.length() && (text.charAt(at) == separator || text.charAt(at) == ' ')) {
        at++;
      }
    }

    private String plain() {
      int end = text.indexOf(separator, at);
      String value = text.substring(at, end < 0 ? text.length() : end).strip();
      at = end < 0 ? text.length() : end;
      return value;
    }

    /** Returns what stands between quotes, or null if they do not end. */
    private String quoted() {
      StringBuilder value = new StringBuilder();
      at++;
      while (at < text.length() && text.charAt(at) != '"') {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
          at++;
        }
        value.append(text.charAt(at++));
      }
      if (at >= text.length()) {
        return null;
      }
      at++;
      return value.toString();
    }
  }
}
