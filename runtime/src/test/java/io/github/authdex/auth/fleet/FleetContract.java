package io.github.authdex.auth.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs on many threads share one refresh token of a strict server through a store: there is one
 * token request for each rotation, and no call is refused. {@code runtime/fleet} does it at full
 * size and prints the figures.
 */
public abstract class FleetContract {
  static final int PROCESSES = Integer.getInteger("authdex.fleet.processes", 2);
  static final int THREADS = Integer.getInteger("authdex.fleet.threads", 6);
  static final int SECONDS = Integer.getInteger("authdex.fleet.seconds", 2);
  static final Duration LIFE = Duration.ofSeconds(3);

  @TempDir private Path folder;

  /** Returns the class that opens the store. */
  protected abstract Class<? extends StoreOpener> opener();

  /** Returns where the store is that nobody has used yet. */
  protected abstract String place() throws Exception;

  Fleet fleet(FleetServer server) throws Exception {
    long pause =
        2L * PROCESSES * THREADS; // Some hundred calls a second, which leaves time for the rest.
    return new Fleet(
        folder, server.uri(), List.of(opener().getName(), place()), THREADS, Math.max(20, pause));
  }

  void print(String what, FleetServer server, Fleet.Seen seen, String more) {
    System.out.printf(
        "%-24s %-28s %d programs of %d threads: %d calls, %d with a token that had ended, %d"
            + " answered, %d failures; %d rotations by %d token requests%s%n",
        opener().getSimpleName(),
        what,
        PROCESSES,
        THREADS,
        server.calls(),
        server.refused(),
        seen.answered(),
        seen.failures().values().stream().mapToLong(Long::longValue).sum(),
        server.rotations(),
        server.tokenRequests(),
        more);
  }

  /** What is refused for its age is asked again with the next token; nobody sees it. */
  static void check(FleetServer server, Fleet.Seen seen, String log) {
    assertThat(seen.failures()).as(log).isEmpty();
    assertThat(seen.answered()).isPositive();
    assertThat(server.tokenRequests()).isEqualTo(server.rotations());
  }

  /** A token is renewed when seven to eight tenths of its life are over, or a little later. */
  static long most(Duration time) {
    return time.toMillis() * 10 / (LIFE.toMillis() * 7) + 2;
  }

  static void await(FleetServer server, long calls) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (server.calls() < calls && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  @Test
  void oneTokenRequestARotationWhileProgramsAreKilled() throws Exception {
    try (FleetServer server = new FleetServer(LIFE);
        Fleet fleet = fleet(server)) {
      for (int i = 0; i < PROCESSES; i++) {
        fleet.start(0);
      }
      await(server, 1);
      long start = System.nanoTime();
      int kills = 0;
      int putOff = 0;
      while (System.nanoTime() - start < Duration.ofSeconds(SECONDS).toNanos()) {
        Thread.sleep(400);
        boolean killed = fleet.kill(server);
        kills += killed ? 1 : 0;
        putOff += killed ? 0 : 1;
      }
      Fleet.Seen seen = fleet.end();
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      print(
          "killed",
          server,
          seen,
          "; %d killed, %d kills put off until an answer had arrived".formatted(kills, putOff));
      check(server, seen, fleet.log());
      assertThat(kills).isPositive();
      assertThat(server.rotations()).isLessThanOrEqualTo(most(time));
    }
  }
}
