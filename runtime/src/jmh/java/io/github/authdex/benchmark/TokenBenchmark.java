package io.github.authdex.benchmark;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.time.Clock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A request with an OAuth 2.0 token that is at hand, beside Spring Security. */
@State(Scope.Thread)
public class TokenBenchmark extends Measured {
  private static final String TOKEN = "t".repeat(64);

  private final Request request = Request.of("GET", Samples.URL);
  private Authentication authdex;
  private SpringClient spring;

  /** Gets the tokens. */
  @Setup
  public void prepare() throws IOException {
    authdex = TokenClient.of(Clock.systemUTC(), () -> TOKEN);
    spring = new SpringClient(Clock.systemUTC(), () -> TOKEN);
    if (!authdex().headers().list().equals(spring().headers().list())) {
      throw new IllegalStateException("Expected both to send the same");
    }
  }

  /** Ours. */
  @Benchmark
  public Request authdex() throws IOException {
    return authdex.sign(request);
  }

  /** The peer, with the header put by hand. */
  @Benchmark
  public Request spring() {
    return request.withHeader("Authorization", "Bearer " + spring.token());
  }
}
