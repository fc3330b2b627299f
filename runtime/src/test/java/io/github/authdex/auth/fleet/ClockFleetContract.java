package io.github.authdex.auth.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same with a program whose clock is off. */
public abstract class ClockFleetContract extends FleetContract {
  private static final long FIVE_MINUTES = 300;

  /** It takes each token for one that ended, until a server has told it the time. */
  @Test
  void clockThatIsFiveMinutesAheadCostsOneTokenRequest() throws Exception {
    try (FleetServer server = new FleetServer(LIFE);
        Fleet fleet = fleet(server)) {
      for (int i = 0; i < PROCESSES; i++) {
        fleet.start(i == 0 ? FIVE_MINUTES : 0);
      }
      await(server, 1);
      long start = System.nanoTime();
      Thread.sleep(SECONDS * 1000L);
      Fleet.Seen seen = fleet.end();
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      print("a clock 5 minutes ahead", server, seen, "");
      check(server, seen, fleet.log());
      assertThat(server.rotations()).isLessThanOrEqualTo(most(time) + 1);
    }
  }
}
