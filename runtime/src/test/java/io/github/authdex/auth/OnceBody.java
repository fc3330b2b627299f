package io.github.authdex.auth;

import io.github.authdex.auth.message.Body;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A body that can be read once, such as one from a pipe. */
public final class OnceBody implements Body {
  private final byte[] content;
  private final long length;
  private boolean read;

  private OnceBody(byte[] content, long length) {
    this.content = content;
    this.length = length;
  }

  /** Returns a body of {@code text} whose length is known. */
  public static OnceBody of(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return new OnceBody(content, content.length);
  }

  /** Returns a body of {@code text} that does not know its length. */
  public static OnceBody ofUnknownLength(String text) {
    return new OnceBody(text.getBytes(StandardCharsets.UTF_8), -1);
  }

  @Override
  public InputStream open() {
    if (read) {
      throw new AssertionError("Read twice");
    }
    read = true;
    return new ByteArrayInputStream(content);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean replayable() {
    return false;
  }
}
