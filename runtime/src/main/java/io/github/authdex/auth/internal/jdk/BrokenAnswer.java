package io.github.authdex.auth.internal.jdk;

import io.github.authdex.auth.message.Origin;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers that break the rules of HTTP, or end in their head. The JDK tells of some by a {@link
 * ProtocolException}, of a chunk by a plain exception, and of a length by that of a number, as if
 * the request were wrong.
 */
public final class BrokenAnswer {
  private BrokenAnswer() {}

  /**
   * Returns what says that the answer of {@code uri} was broken, if that is why {@code e} was
   * thrown. It has nothing of what the server sent: of what it cannot read the JDK tells the text,
   * in which a server may repeat what we sent.
   */
  public static Optional<IOException> of(Throwable e, URI uri) {
    return endedInTheHead(e)
        ? Optional.of(new EOFException("The answer of " + Origin.of(uri) + " ended in its head"))
        : ofRule(e, uri);
  }

  /** The JDK tells the line that it was reading. */
  private static boolean endedInTheHead(Throwable e) {
    return Stream.iterate(e, link -> link != null, Throwable::getCause)
        .anyMatch(link -> String.valueOf(link.getMessage()).startsWith("parsing HTTP/1.1 "));
  }

  private static Optional<IOException> ofRule(Throwable e, URI uri) {
    return rule(e)
        .map(
            rule ->
                new ProtocolException(
                    "Expected an answer by the rules of HTTP from "
                        + Origin.of(uri)
                        + ": "
                        + rule));
  }

  private static Optional<String> rule(Throwable e) {
    if (e instanceof ProtocolException) {
      return Optional.of(words(e));
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof NumberFormatException && isOfJdk(root)) {
      return Optional.of("Content-Length is no number");
    }
    return root.getClass() == IOException.class && isOfContent(root)
        ? Optional.of(words(root))
        : Optional.empty();
  }

  private static String words(Throwable e) {
    return String.valueOf(e.getMessage()).split("[\":]", 2)[0].strip();
  }

  private static boolean isOfJdk(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("jdk.internal.net.http."));
  }

  /** The JDK reads lengths and chunks there. */
  private static boolean isOfContent(Throwable e) {
    StackTraceElement[] frames = e.getStackTrace();
    return frames.length > 0
        && frames[0].getClassName().startsWith("jdk.internal.net.http.ResponseContent");
  }
}
