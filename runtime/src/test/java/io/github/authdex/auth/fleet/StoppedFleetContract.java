package io.github.authdex.auth.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same with a store that can be down. */
public abstract class StoppedFleetContract extends FleetContract {
  /** Shorter than what is left of a token's life when it is renewed. */
  private static final Duration OUTAGE = Duration.ofSeconds(3);

  /** Stops the store as a machine does that fails. */
  protected abstract void stop() throws Exception;

  /** Starts it again. */
  protected abstract void startAgain() throws Exception;

  /** What is at hand is used meanwhile, and what was got is kept when the store is back. */
  @Test
  void storeThatIsStoppedAndStartedCostsNoCall() throws Exception {
    try (FleetServer server = new FleetServer(LIFE.multipliedBy(10));
        Fleet fleet = fleet(server)) {
      for (int i = 0; i < PROCESSES; i++) {
        fleet.start(0);
      }
      await(server, 2L * PROCESSES * THREADS);
      Thread.sleep(SECONDS * 500L);
      stop();
      Thread.sleep(OUTAGE.toMillis());
      startAgain();
      Thread.sleep(SECONDS * 1000L);
      Fleet.Seen seen = fleet.end();
      print("the store stopped", server, seen, "");
      check(server, seen, fleet.log());
      assertThat(fleet.log()).contains("The token store does not answer");
    }
  }
}
