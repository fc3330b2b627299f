package io.github.authdex.cli.login;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program prints, with secrets in it shown by the names of their variables: as they are, in
 * base64 and percent-encoded. All that cannot be the beginning of one is passed on at once, so that
 * a prompt is seen.
 */
public final class MaskedStream extends InputStream {
  private static final int CHUNK = 8192;

  private final InputStream from;
  private final List<Replacement> replacements;
  private byte[] held = new byte[0];
  private byte[] ready = new byte[0];
  private int at;
  private boolean ended;

  private record Replacement(List<Byte> secret, String shown) {
    boolean isAt(byte[] bytes, int start) {
      return common(bytes, start) == secret.size();
    }

    /** Returns whether what is there from {@code start} on may go on as the secret. */
    boolean mayBeginAt(byte[] bytes, int start) {
      return start + common(bytes, start) == bytes.length;
    }

    private int common(byte[] bytes, int start) {
      int length = 0;
      while (length < secret.size()
          && start + length < bytes.length
          && bytes[start + length] == secret.get(length)) {
        length++;
      }
      return length;
    }
  }

  /**
   * Makes one.
   *
   * @param secrets by what is shown in their place; empty ones are left out
   */
  public MaskedStream(InputStream from, Map<String, String> secrets) {
    this.from = from;
    Map<String, String> forms = new LinkedHashMap<>();
    secrets.forEach(
        (shown, secret) -> {
          if (!secret.isEmpty()) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            forms.putIfAbsent(secret, shown);
            forms.putIfAbsent(Base64.getEncoder().encodeToString(bytes), shown);
            forms.putIfAbsent(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), shown);
            forms.putIfAbsent(URLEncoder.encode(secret, StandardCharsets.UTF_8), shown);
          }
        });
    // A secret that begins with another one is found first.
    this.replacements =
        forms.entrySet().stream()
            .map(form -> new Replacement(bytes(form.getKey()), form.getValue()))
            .sorted(Comparator.comparingInt(one -> -one.secret().size()))
            .toList();
  }

  private static List<Byte> bytes(String text) {
    List<Byte> bytes = new ArrayList<>();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(one);
    }
    return bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (at == ready.length && length > 0) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, into, offset, count);
    at += count;
    return count;
  }

  private void fill() throws IOException {
    byte[] chunk = new byte[CHUNK];
    int count = from.read(chunk);
    ended = count < 0;
    byte[] all = Arrays.copyOf(held, held.length + Math.max(0, count));
    System.arraycopy(chunk, 0, all, held.length, Math.max(0, count));
    StringBuilder text = new StringBuilder(all.length); // One character for each octet.
    int start = 0;
    while (start < all.length) {
      Replacement found = found(all, start);
      if (found != null) {
        text.append(
            new String(
                found.shown().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        start += found.secret().size();
      } else if (!ended && mayBegin(all, start)) {
        break;
      } else {
        text.append((char) (all[start] & 0xff));
        start++;
      }
    }
    held = Arrays.copyOfRange(all, start, all.length);
    ready = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    at = 0;
  }

  private Replacement found(byte[] bytes, int start) {
    for (Replacement one : replacements) {
      if (one.isAt(bytes, start)) {
        return one;
      }
      if (!ended && one.mayBeginAt(bytes, start)) {
        return null; // The longer one may follow.
      }
    }
    return null;
  }

  private boolean mayBegin(byte[] bytes, int start) {
    return replacements.stream().anyMatch(one -> one.mayBeginAt(bytes, start));
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
