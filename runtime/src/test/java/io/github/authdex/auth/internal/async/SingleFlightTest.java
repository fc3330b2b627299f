package io.github.authdex.auth.internal.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SingleFlight<String, String> flights = new SingleFlight<>(threads);
  private final CountDownLatch finish = new CountDownLatch(1);

  @AfterEach
  void stop() {
    finish.countDown();
    threads.shutdownNow();
  }

  /** Starts work on {@code key} that ends with {@code result} when {@link #finish} is reached. */
  private CompletableFuture<String> occupy(String key, String result) {
    return flights.run(
        key,
        () -> {
          try {
            finish.await();
          } catch (InterruptedException e) {
            throw new InterruptedIOException("The test is over");
          }
          return result;
        });
  }

  private static String await(CompletableFuture<String> future) throws IOException {
    return Futures.uninterrupted(future, LONG, "a token");
  }

  @Test
  void workOnAnotherKeyDoesNotWait() throws Exception {
    CompletableFuture<?> unused = occupy("a", "never told");
    assertThat(flights.isRunning("a")).isTrue();
    assertThat(await(flights.run("b", () -> "done"))).isEqualTo("done");
    assertThat(flights.isRunning("b")).isFalse();
  }

  @Test
  void whoAsksMeanwhileGetsTheSameResult() throws Exception {
    CompletableFuture<String> first = occupy("a", "first");
    CompletableFuture<String> second = flights.run("a", () -> "second");
    assertThat(second).isNotDone();
    finish.countDown();
    assertThat(await(first)).isEqualTo("first");
    assertThat(await(second)).isEqualTo("first");
    assertThat(await(flights.run("a", () -> "third"))).isEqualTo("third");
  }

  @Test
  void nobodyWaitsForEver() {
    CompletableFuture<String> work = occupy("a", "never told");
    assertThatThrownBy(() -> Futures.await(work, Duration.ofMillis(5), "a token"))
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessage("Expected a token within 5 milliseconds");
  }

  @Test
  void whoGivesUpLeavesTheWorkToTheOthers() throws Exception {
    CompletableFuture<String> impatient = occupy("a", "kept");
    CompletableFuture<String> patient = flights.run("a", () -> "mine");
    assertThat(impatient.cancel(true)).isTrue();
    finish.countDown();
    assertThat(await(patient)).isEqualTo("kept");
  }

  @Test
  void whoIsInterruptedStopsWaitingAndTheWorkGoesOn() throws Exception {
    CompletableFuture<String> work = occupy("a", "kept");
    Future<String> waiter = threads.submit(() -> await(work));
    Thread.sleep(20);
    Future<String> interrupted =
        threads.submit(
            () -> {
              Thread.currentThread().interrupt();
              return await(work);
            });
    assertThatThrownBy(interrupted::get)
        .hasCauseInstanceOf(InterruptedIOException.class)
        .hasMessageContaining("Interrupted while waiting for a token");
    finish.countDown();
    assertThat(waiter.get()).isEqualTo("kept");
  }

  @Test
  void failureIsToldAndNotKept() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    Futures.Call<String> work =
        () -> {
          if (calls.incrementAndGet() == 1) {
            throw new IOException("down");
          }
          return "up";
        };
    assertThatThrownBy(() -> await(flights.run("a", work)))
        .isInstanceOf(IOException.class)
        .hasMessage("down");
    assertThat(await(flights.run("a", work))).isEqualTo("up");
  }

  @Test
  void workThatFindsNoThreadFailsAndIsNotKept() {
    SingleFlight<String, String> full =
        new SingleFlight<>(
            work -> {
              throw new RejectedExecutionException("full");
            });
    assertThatThrownBy(() -> await(full.run("a", () -> "never")))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(full.isRunning("a")).isFalse();
  }
}
