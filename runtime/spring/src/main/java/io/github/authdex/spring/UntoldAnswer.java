package io.github.authdex.spring;

import io.github.authdex.auth.message.Origin;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Answers that break the rules of HTTP. Libraries tell what they cannot read, in which a server may
 * repeat what we sent; what they tell of the connection has nothing of it.
 */
final class UntoldAnswer {
  private static final List<Class<? extends IOException>> OF_THE_CONNECTION =
      List.of(
          ClosedChannelException.class,
          ContentException.class,
          HttpTimeoutException.class,
          InterruptedIOException.class,
          SSLException.class,
          SocketException.class,
          UnknownHostException.class);

  private UntoldAnswer() {}

  /**
   * Returns {@code e}, or what says the same of the answer of {@code uri} and nothing of what the
   * server sent.
   *
   * @throws RuntimeException {@code e} itself if that is no fault of an answer: the JDK and others
   *     read lengths as numbers
   */
  static IOException of(Exception e, URI uri) {
    if (e instanceof RuntimeException other && !(e instanceof NumberFormatException)) {
      throw other;
    }
    return e instanceof IOException io && isHarmless(io) ? io : untold(e, uri);
  }

  /** Returns the same of any failure that a library tells, whatever its type. */
  static Throwable ofLibrary(Throwable e, URI uri) {
    return isHarmless(e) ? e : untold(e, uri);
  }

  private static boolean isHarmless(Throwable e) {
    return e instanceof Error
        || OF_THE_CONNECTION.stream().anyMatch(type -> type.isInstance(e))
        || e.getClass().getSimpleName().endsWith("TimeoutException");
  }

  private static ProtocolException untold(Throwable e, URI uri) {
    return new ProtocolException(
        "Expected an answer by the rules of HTTP from " + Origin.of(uri) + ": " + words(e));
  }

  /** Returns what the library says itself: what it quotes stands in quotes or at the end. */
  private static String words(Throwable e) {
    if (e instanceof NumberFormatException) {
      return "a length is no number";
    }
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getMessage().split("[\"'`:<\\[]", 2)[0].strip();
  }
}
