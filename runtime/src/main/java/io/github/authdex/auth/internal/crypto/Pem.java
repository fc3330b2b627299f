package io.github.authdex.auth.internal.crypto;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One block of a PEM text (RFC 7468). */
public final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  private final String label;
  private final byte[] content;
  private final boolean encrypted;

  private Pem(String label, byte[] content, boolean encrypted) {
    this.label = label;
    this.content = content;
    this.encrypted = encrypted;
  }

  /**
   * Returns the blocks of {@code text}, in order. A line break may be written as a backslash and an
   * n, as it often is in environment variables.
   *
   * @throws IllegalArgumentException if a block is not Base64
   */
  public static List<Pem> read(String text) {
    List<Pem> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text.replace("\\n", "\n"));
    while (matcher.find()) {
      boolean encrypted = matcher.group(2).contains("ENCRYPTED");
      byte[] content = encrypted ? new byte[0] : decoded(matcher.group(1), matcher.group(2));
      blocks.add(new Pem(matcher.group(1), content, encrypted));
    }
    return blocks;
  }

  /** Returns what stands in its lines, such as {@code PRIVATE KEY}. */
  public String label() {
    return label;
  }

  /** Returns what it encodes, which for a key is secret; empty if it is encrypted. */
  public byte[] content() {
    return content;
  }

  /** Returns whether it is encrypted in the old way, with header lines of RFC 1421. */
  public boolean encrypted() {
    return encrypted;
  }

  private static byte[] decoded(String label, String base64) {
    try {
      return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      // The JDK's message quotes the content.
      throw new IllegalArgumentException(
          "Expected Base64 between the lines of the PEM block \"" + label + "\" (RFC 7468 §3)");
    }
  }

  @Override
  public String toString() {
    return label;
  }
}
