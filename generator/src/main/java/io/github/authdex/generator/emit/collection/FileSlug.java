package io.github.authdex.generator.emit.collection;

import java.util.Locale;

/** Makes names of files that every system takes. */
public final class FileSlug {
  private static final int MAX_LENGTH = 80;

  private FileSlug() {}

  /** Returns {@code text} as lower-case letters, digits and hyphens that no system reserves. */
  public static String of(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String slug = plain.substring(0, Math.min(plain.length(), MAX_LENGTH)).replaceAll("-$", "");
    boolean reserved = slug.isEmpty() || slug.matches("con|prn|aux|nul|(com|lpt)[0-9]");
    return reserved ? "api" + (slug.isEmpty() ? "" : "-" + slug) : slug;
  }
}
