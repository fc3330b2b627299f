package io.github.authdex.auth;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which asynchronous requests are signed. They come and go as needed, since one may
 * wait for a token, and do not keep a program from ending.
 */
final class AuthThreads {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Executor SHARED = Executors.newCachedThreadPool(AuthThreads::thread);

  private AuthThreads() {}

  static Executor shared() {
    return SHARED;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "authdex-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
