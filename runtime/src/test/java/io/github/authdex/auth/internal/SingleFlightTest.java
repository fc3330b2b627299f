package io.github.authdex.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch finish = new CountDownLatch(1);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** Starts work on {@code key} that ends with {@code failure} when {@link #finish} is reached. */
  private void occupy(SingleFlight<String, String> flights, String key, IOException failure)
      throws InterruptedException {
    Future<?> leader =
        threads.submit(
            () ->
                flights.run(
                    key,
                    () -> {
                      started.countDown();
                      try {
                        finish.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      throw failure;
                    }));
    started.await();
    assertThat(leader).isNotDone();
  }

  @Test
  void workOnAnotherKeyDoesNotWait() throws Exception {
    SingleFlight<String, String> flights = new SingleFlight<>(Duration.ofMinutes(1));
    occupy(flights, "a", new IOException("never told"));
    assertThat(flights.isRunning("a")).isTrue();
    assertThat(flights.run("b", () -> "done")).isEqualTo("done");
    assertThat(flights.isRunning("b")).isFalse();
  }

  @Test
  void nobodyWaitsForEver() throws Exception {
    SingleFlight<String, String> flights = new SingleFlight<>(Duration.ZERO);
    occupy(flights, "a", new IOException("never told"));
    assertThatThrownBy(() -> flights.run("a", () -> "mine"))
        .isInstanceOf(IOException.class)
        .hasMessage("Expected another thread to get the token within 0 seconds");
  }

  @Test
  void whoWaitsForAThreadThatIsStoppedDoesTheWorkItself() throws Exception {
    SingleFlight<String, String> flights = new SingleFlight<>(Duration.ofMinutes(1));
    occupy(flights, "a", new InterruptedIOException("stopped"));
    Future<String> waiter = threads.submit(() -> flights.run("a", () -> "mine"));
    finish.countDown();
    assertThat(waiter.get()).isEqualTo("mine");
  }

  @Test
  void failureIsToldAndNotKept() throws IOException {
    SingleFlight<String, Integer> flights = new SingleFlight<>(Duration.ofMinutes(1));
    AtomicInteger calls = new AtomicInteger();
    SingleFlight.Work<Integer> work =
        () -> {
          if (calls.incrementAndGet() == 1) {
            throw new IOException("down");
          }
          return calls.get();
        };
    assertThatThrownBy(() -> flights.run("a", work)).hasMessage("down");
    assertThat(flights.run("a", work)).isEqualTo(2);
  }
}
