package io.github.authdex.client.json;

import java.util.List;

/**
 * A value in an answer that has another form than its place asks for, or a required one that is
 * missing. The rest of the answer is read all the same; in this place stands nothing: an empty
 * value where one may be absent, and null elsewhere. As text it shows no value, which may be a
 * secret.
 *
 * @param path where it stands, such as {@code $.items[0].id}
 * @param expected what was due, such as {@code a date}
 * @param found what came instead, such as {@code text of 0 characters}, or {@code missing}
 * @param value what came, as a tree; null if it is null or missing
 */
public record Misfit(String path, String expected, String found, Object value) {
  private static final String MISSING = "missing";

  static Misfit of(String expected, JsonPath path, Object tree) {
    return new Misfit(path.toString(), expected, kind(tree), tree);
  }

  static Misfit missing(JsonPath path) {
    return new Misfit(path.toString(), "a value", MISSING, null);
  }

  private static String kind(Object tree) {
    if (tree == null) {
      return "null";
    }
    if (tree instanceof String text) {
      return "text of " + text.length() + " characters";
    }
    if (tree instanceof Boolean) {
      return "a boolean";
    }
    if (tree instanceof Number) {
      return "a number";
    }
    return tree instanceof List<?> ? "a list" : "an object";
  }

  @Override
  public String toString() {
    return "Expected " + expected + " at " + path + " but was " + found;
  }
}
