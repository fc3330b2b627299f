package io.github.authdex.benchmark;

import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The kinds for which no Java peer is at hand, beside the least that each can cost: its digests,
 * MACs or signature by the JDK over as many bytes, or a header that was made beforehand.
 */
@State(Scope.Thread)
public class KindBenchmark extends Measured {
  /** The kind. */
  @Param public KindSample kind;

  private KindSample.Signing signing;
  private KindSample.Floor floor;
  private Request request;

  /** Prepares both. */
  @Setup
  public void prepare() throws IOException, GeneralSecurityException {
    signing = kind.signing();
    floor = kind.floor();
    request = kind.request();
  }

  /** Ours. */
  @Benchmark
  public Request authdex() throws IOException {
    return signing.sign(request);
  }

  /** The floor. */
  @Benchmark
  public Object least() throws GeneralSecurityException {
    return floor.compute();
  }
}
