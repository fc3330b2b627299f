package io.github.authdex.auth.internal.async;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The library's own threads. They come and go as needed and do not keep a program from ending: a
 * few that sign, and one for each token that is being got.
 */
public final class AuthThreads {
  private static final int SIGNING = 16;
  private static final int MOST = 256;

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** It adds threads where a signer of the caller's waits for a future. */
  private static final Executor SIGNERS =
      new ForkJoinPool(
          SIGNING, AuthThreads::signer, null, true, 0, MOST, 1, pool -> true, 10, TimeUnit.SECONDS);

  private static final Executor GETTERS = Executors.newCachedThreadPool(AuthThreads::getter);

  private AuthThreads() {}

  /** Returns the threads on which asynchronous requests are signed. */
  public static Executor signing() {
    return SIGNERS;
  }

  /** Returns the threads on which tokens are got from servers. */
  public static Executor getting() {
    return GETTERS;
  }

  private static ForkJoinWorkerThread signer(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setName("authdex-" + COUNT.incrementAndGet());
    return thread;
  }

  private static Thread getter(Runnable work) {
    Thread thread = new Thread(work, "authdex-token-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
