package io.github.authdex.auth.internal.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The HTTP client that something sends with, until that is closed: then it is not held any more,
 * and is let go of if nobody else had it. Threads share it.
 */
public final class OpenClient {
  /** {@link HttpClient} has it from JDK 21 on; a client of before ends when nobody holds it. */
  private static final Optional<MethodHandle> SHUTDOWN = shutdown();

  private final String what;
  private final boolean own;
  private final AtomicReference<Supplier<HttpClient>> source;

  private OpenClient(String what, boolean own, Supplier<HttpClient> source) {
    this.what = what;
    this.own = own;
    this.source = new AtomicReference<>(source);
  }

  /**
   * Returns one that lets go of {@code http}.
   *
   * @param what is closed, in messages, such as {@code AuthHttpClient}
   */
  public static OpenClient own(HttpClient http, String what) {
    return new OpenClient(what, true, () -> http);
  }

  /** Returns one that leaves {@code http} open for others, whose it is. */
  public static OpenClient given(HttpClient http, String what) {
    return new OpenClient(what, false, () -> http);
  }

  /** Returns one that is closed with this one, and that leaves this one open. */
  public OpenClient lent() {
    return new OpenClient(what, false, this::get);
  }

  /**
   * Returns the HTTP client.
   *
   * @throws IllegalStateException if this is closed
   */
  public HttpClient get() {
    Supplier<HttpClient> held = source.get();
    if (held == null) {
      throw new IllegalStateException(
          "Expected an open " + what + " but it is closed; build another one");
    }
    return held.get();
  }

  /**
   * Does nothing while this is open.
   *
   * @throws IllegalStateException if it is closed
   */
  public void requireOpen() {
    HttpClient unused = get();
  }

  /** Returns whether {@link #close} was called. */
  public boolean isClosed() {
    return source.get() == null;
  }

  /** Closes and waits for nothing; once more does nothing. */
  public void close() {
    Supplier<HttpClient> held = source.getAndSet(null);
    if (held != null && own) {
      shutDown(held.get());
    }
  }

  /**
   * What is under way comes to its end, and connections and threads go with the last of it. {@code
   * HttpClient.close} would wait for that, and so for ever where nobody reads an answer.
   */
  private static void shutDown(HttpClient http) {
    if (SHUTDOWN.isPresent()) {
      try {
        SHUTDOWN.get().invokeExact(http);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e); // The method declares none.
      }
    }
  }

  private static Optional<MethodHandle> shutdown() {
    try {
      return Optional.of(
          MethodHandles.publicLookup()
              .findVirtual(HttpClient.class, "shutdown", MethodType.methodType(void.class)));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e); // It is public.
    }
  }
}
