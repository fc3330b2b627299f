package io.github.authdex.auth.internal.token;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.exchange.EndpointException;
import io.github.authdex.auth.internal.message.BodyBytes;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks endpoints. What an exchange throws tells what went wrong and not where: that is added. */
public final class EndpointAnswer {
  private static final int LONGEST = 1 << 20;

  private EndpointAnswer() {}

  /**
   * Returns the answer to {@code request}, its content in memory.
   *
   * @param role what the endpoint is, such as {@code Token endpoint}
   * @param failure what to say if it does not answer, such as {@code could not be read}
   * @throws EndpointException if there is no answer, or one of more than 1 MiB
   * @throws InterruptedIOException if the thread is to stop
   */
  public static Response of(
      AuthEnvironment environment, Request request, String role, String failure)
      throws IOException {
    try {
      Response response = environment.exchange().send(request);
      try (InputStream content = response.body().open()) {
        return new Response(response.head(), Body.of(BodyBytes.upTo(LONGEST, content)));
      }
    } catch (IOException e) {
      throw e.getClass() == InterruptedIOException.class
          ? e
          : new EndpointException(role, request.uri(), failure, words(e), e);
    }
  }

  /**
   * The JDK tells some failures by the type alone, and of an unknown host no more than its name.
   */
  private static String words(IOException e) {
    Optional<String> broken = broken(e);
    if (broken.isPresent()) {
      return broken.get();
    }
    if (has(e, UnresolvedAddressException.class) || has(e, UnknownHostException.class)) {
      return "there is no such host, or this machine is offline";
    }
    if (e.getMessage() != null && !e.getMessage().isBlank()) {
      return ServerText.printable(e.getMessage());
    }
    return has(e, ConnectException.class)
        ? "nothing takes connections there"
        : e.getClass().getSimpleName();
  }

  /** Returns what ended the connection, of which libraries tell where they were just reading. */
  private static Optional<String> broken(IOException e) {
    return chain(e)
        .filter(link -> link instanceof EOFException || link.getClass() == SocketException.class)
        .findFirst()
        .map(
            link ->
                link instanceof EOFException || link.getMessage() == null
                    ? "the connection ended before the answer did"
                    : ServerText.printable(link.getMessage()));
  }

  private static boolean has(Throwable e, Class<? extends Throwable> type) {
    return chain(e).anyMatch(type::isInstance);
  }

  private static Stream<Throwable> chain(Throwable e) {
    return Stream.iterate(e, link -> link != null, Throwable::getCause);
  }
}
