package io.github.authdex.auth;

import java.util.Set;
import java.util.stream.Collectors;

/** The threads of the JDK's HTTP clients: each client that sends has one which selects. */
public final class HttpThreads {
  private HttpThreads() {}

  /** Returns the names of those that are alive. */
  public static Set<String> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("HttpClient-[0-9]+-SelectorManager"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Waits until those that are not among {@code before} have ended, as garbage if need be. */
  public static void awaitEndBut(Set<String> before) throws InterruptedException {
    while (!before.containsAll(alive())) {
      System.gc();
      Thread.sleep(20);
    }
  }
}
