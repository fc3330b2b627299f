package io.github.authdex.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What comes part by part while an answer is under way, and has no end that is known. A part is
 * waited for when it is asked for; what fails on the way is thrown as an {@link
 * UncheckedIOException}. Close it, also before its end, so that its connection is let go of. Not
 * for several threads at once.
 *
 * @param <T> a part
 */
public final class Streamed<T> implements Iterator<T>, AutoCloseable {
  private final TextLines lines;
  private final Reader<T> reader;
  private Optional<T> next = Optional.empty();
  private boolean over;

  /** Makes a part of lines. */
  interface Reader<T> {
    /** Returns the next part, or empty at the end. */
    Optional<T> next(TextLines lines) throws IOException;
  }

  Streamed(TextLines lines, Reader<T> reader) {
    this.lines = lines;
    this.reader = reader;
  }

  /** Waits for the next part, and returns whether there is one. */
  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !over) {
      try {
        next = reader.next(lines);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      over = next.isEmpty();
    }
    return next.isPresent();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("Expected another part but the answer is at its end");
    }
    T part = next.get();
    next = Optional.empty();
    return part;
  }

  /** Lets go of the connection; what was not read is lost. */
  @Override
  public void close() throws IOException {
    over = true;
    lines.close();
  }
}
