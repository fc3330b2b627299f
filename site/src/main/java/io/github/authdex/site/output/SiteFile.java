package io.github.authdex.site.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A file of a site. */
public final class SiteFile {
  private final String path;
  private final byte[] content;

  private SiteFile(String path, byte[] content) {
    this.path = Objects.requireNonNull(path, "path");
    this.content = content;
  }

  /**
   * Returns a file of text, written as UTF-8.
   *
   * @param path relative to the site's folder, with {@code /} between names
   */
  public static SiteFile text(String path, String text) {
    return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a file of octets, such as a picture. */
  public static SiteFile octets(String path, byte[] content) {
    return new SiteFile(path, content.clone());
  }

  /** Returns where it lies, relative to the site's folder, with {@code /} between names. */
  public String path() {
    return path;
  }

  /** Returns its text, if it is one. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Returns its octets. */
  public byte[] content() {
    return content.clone();
  }

  /** Returns how many octets it has. */
  public int length() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SiteFile file
        && path.equals(file.path)
        && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path + " (" + content.length + " octets)";
  }
}
