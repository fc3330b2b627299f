package io.github.authdex.tokenstore.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

class ReconnectingTest {
  private final AtomicInteger asked = new AtomicInteger();

  /** Fails a number of times, and then answers. */
  private Supplier<String> after(int failures, JedisException failure) {
    return () -> {
      if (asked.incrementAndGet() <= failures) {
        throw failure;
      }
      return "answer";
    };
  }

  @Test
  void redisThatLoadsIsAskedAgain() throws Exception {
    JedisException loading =
        new JedisDataException("LOADING Redis is loading the dataset in memory");
    assertThat(Reconnecting.of(after(20, loading))).isEqualTo("answer");
  }

  @Test
  void redisThatLoadsForLongIsTold() {
    JedisException loading =
        new JedisDataException("LOADING Redis is loading the dataset in memory");
    assertThatThrownBy(() -> Reconnecting.of(after(Integer.MAX_VALUE, loading)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Expected Redis, which keeps the tokens, to answer but: LOADING Redis is loading the"
                + " dataset in memory");
  }

  @Test
  void eachConnectionOfAPoolMayBeBroken() throws Exception {
    JedisException broken = new JedisConnectionException("Unexpected end of stream.");
    assertThat(Reconnecting.of(after(8, broken))).isEqualTo("answer");
    asked.set(0);
    assertThatThrownBy(() -> Reconnecting.of(after(9, broken)))
        .hasMessageEndingWith("but: Unexpected end of stream.");
  }

  @Test
  void refusalIsToldAtOnce() {
    JedisException refusal = new JedisDataException("NOAUTH Authentication required.");
    assertThatThrownBy(() -> Reconnecting.of(after(1, refusal)))
        .hasMessageEndingWith("but: NOAUTH Authentication required.");
    assertThat(asked).hasValue(1);
  }
}
