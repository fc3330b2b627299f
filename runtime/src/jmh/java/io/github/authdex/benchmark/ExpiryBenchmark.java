package io.github.authdex.benchmark;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.message.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A thousand threads that want a token at once, which has ended, of a server that takes 20
 * milliseconds; beside Spring Security. A call is over when the last has its token. How long they
 * waited, and how often the server was asked, is printed after each run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 5)
@Measurement(iterations = 20)
public class ExpiryBenchmark extends Measured {
  private static final int THREADS = 1000;
  private static final Duration LIFE = Duration.ofHours(1);

  private final Request request = Request.of("GET", Samples.URL);
  private final MovedClock clock = new MovedClock();
  private final AtomicLong asked = new AtomicLong();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final CyclicBarrier start = new CyclicBarrier(THREADS + 1);
  private final CyclicBarrier end = new CyclicBarrier(THREADS + 1);
  private final long[] waits = new long[THREADS];
  private volatile Callable<?> call;
  private Authentication authdex;
  private SpringClient spring;
  private long most;
  private final List<Long> slow = new ArrayList<>();

  /** Starts the threads. */
  @Setup
  public void prepare() {
    authdex = TokenClient.of(clock, this::answer);
    spring = new SpringClient(clock, this::answer);
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      threads.execute(() -> wait(number));
    }
  }

  private String answer() {
    asked.incrementAndGet();
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "t";
  }

  private void wait(int number) {
    try {
      while (true) {
        start.await();
        long begin = System.nanoTime();
        call.call();
        waits[number] = System.nanoTime() - begin;
        end.await();
      }
    } catch (Exception e) {
      end.reset(); // Over, or a failure, which who waits is told.
    }
  }

  /** Prints what the table has no column for. */
  @TearDown
  public void print() {
    threads.shutdownNow();
    System.out.printf(
        "%n%,d threads at expiry, %d rounds: at most %d token requests in one; in half of the"
            + " rounds 99 of 100 threads waited at most %.1f ms%n",
        THREADS,
        slow.size(),
        most,
        slow.stream().sorted().skip(slow.size() / 2).findFirst().orElse(0L) / 1e6);
  }

  private long crowd(Callable<?> one) throws Exception {
    call = one;
    clock.pass(LIFE.multipliedBy(2));
    long before = asked.get();
    start.await();
    end.await();
    most = Math.max(most, asked.get() - before);
    long[] sorted = waits.clone();
    Arrays.sort(sorted);
    slow.add(sorted[THREADS * 99 / 100]);
    return asked.get();
  }

  /** Ours. */
  @Benchmark
  public long authdex() throws Exception {
    return crowd(() -> authdex.sign(request));
  }

  /** The peer. */
  @Benchmark
  public long spring() throws Exception {
    return crowd(() -> spring.token());
  }
}
