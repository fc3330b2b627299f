package io.github.authdex.auth.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What shows that a secret was there, in whatever way it was written. */
public final class Traces {
  /** As much of a key as nobody writes by chance, in bytes. */
  private static final int WINDOW = 24;

  private final Set<String> texts = new LinkedHashSet<>();

  /** Makes those of nothing yet. */
  public Traces() {}

  /**
   * Adds a secret that is a text.
   *
   * @param secret of twelve characters or more: less of it in base64 may stand there by chance
   */
  public Traces of(String secret) {
    texts.add(secret);
    texts.add(percentEncoded(secret));
    texts.add(percentEncoded(secret).toLowerCase(Locale.ROOT));
    addEncodings(secret.getBytes(UTF_8));
    addEncodings(secret.getBytes(UTF_16LE));
    return this;
  }

  /** Adds a key that is octets, of which a part already tells much. */
  public Traces ofKey(byte[] key) {
    for (int at = 0; at + WINDOW <= key.length; at += WINDOW) {
      addEncodings(Arrays.copyOfRange(key, at, at + WINDOW));
    }
    return this;
  }

  private void addEncodings(byte[] octets) {
    String hex = HexFormat.of().formatHex(octets);
    texts.add(hex);
    texts.add(hex.toUpperCase(Locale.ROOT));
    for (int before = 0; before < 3; before++) {
      ByteArrayOutputStream shifted = new ByteArrayOutputStream();
      shifted.writeBytes(new byte[before]);
      shifted.writeBytes(octets);
      byte[] text = shifted.toByteArray();
      // What stands around the octets changes the first and the last four characters alone.
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String encoded = encoder.encodeToString(text);
        texts.add(encoded.substring(4, encoded.length() - 4));
      }
    }
  }

  private static String percentEncoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      String c = new String(new byte[] {octet}, ISO_8859_1);
      encoded.append(
          c.matches("[A-Za-z0-9._~-]") ? c : String.format(Locale.ROOT, "%%%02X", octet & 0xff));
    }
    return encoded.toString();
  }

  /** Returns a piece of {@code text} around the first trace in it, if there is one. */
  public Optional<String> foundIn(String text) {
    return texts.stream()
        .filter(text::contains)
        .findFirst()
        .map(trace -> around(text, text.indexOf(trace), trace.length()));
  }

  private static String around(String text, int at, int length) {
    return text.substring(Math.max(0, at - 300), Math.min(text.length(), at + length + 300));
  }
}
