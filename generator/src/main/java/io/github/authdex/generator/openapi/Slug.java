package io.github.authdex.generator.openapi;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes ids and variable names of titles. */
public final class Slug {
  private static final int MAX_LENGTH = 60;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private Slug() {}

  /** Returns {@code title} in lower case letters, digits and hyphens; {@code api} if none stay. */
  static String of(String title) {
    String slug = words(title, "-").toLowerCase(Locale.ROOT);
    return slug.isEmpty() ? "api" : slug;
  }

  /** Returns the name of an environment variable for {@code name} of the API {@code slug}. */
  public static String environment(String slug, String name) {
    String words = words(HUMP.matcher(name).replaceAll("-"), "-");
    String text = (slug + "-" + (words.isEmpty() ? "credential" : words)).replace('-', '_');
    String upper = text.toUpperCase(Locale.ROOT);
    return Character.isDigit(upper.charAt(0)) ? "API_" + upper : upper;
  }

  private static String words(String text, String separator) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String joined = EDGES.matcher(OTHER.matcher(plain).replaceAll(separator)).replaceAll("");
    return joined.length() <= MAX_LENGTH
        ? joined
        : EDGES.matcher(joined.substring(0, MAX_LENGTH)).replaceAll("");
  }
}
