package io.github.authdex.generator.emit.collection;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names of files that every system takes. */
public final class FileSlug {
  private static final int MAX_LENGTH = 80;
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  private FileSlug() {}

  /** Returns {@code text} as lower-case letters, digits and hyphens that no system reserves. */
  public static String of(String text) {
    String words = OTHERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    String plain = words.startsWith("-") ? words.substring(1) : words;
    String cut = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
    String slug = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    boolean reserved = slug.isEmpty() || RESERVED.matcher(slug).matches();
    return reserved ? "api" + (slug.isEmpty() ? "" : "-" + slug) : slug;
  }
}
