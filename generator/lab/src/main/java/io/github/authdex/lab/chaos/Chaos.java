package io.github.authdex.lab.chaos;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.lab.message.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets some requests go wrong, by a plan. Each answer that it had a hand in says so in the header
 * {@code X-Authdex-Chaos}. Threads may share it.
 */
public final class Chaos {
  /** Names the kind in answers. */
  public static final String HEADER = "X-Authdex-Chaos";

  private static final Duration SKEW = Duration.ofMinutes(10);
  private static final int RETRY_SECONDS = 1;

  private final ChaosPlan plan;
  private final Random random;
  private final MovedClock clock;

  /**
   * @param seed makes the same requests of a run go wrong each time
   * @param clock the right one
   */
  public Chaos(ChaosPlan plan, OptionalLong seed, Clock clock) {
    this.plan = plan;
    this.random = seed.isPresent() ? new Random(seed.getAsLong()) : new Random();
    this.clock = new MovedClock(clock);
  }

  /** Returns the clock that all checks of the lab must follow. */
  public Clock clock() {
    return clock;
  }

  /**
   * Returns what a request gets that {@code api} would answer.
   *
   * @param end ends the access token that the request carries, and says whether there is one: where
   *     there is none, nothing can end before its time
   */
  public Reply answer(Supplier<Reply> api, BooleanSupplier end) {
    Optional<ChaosKind> kind =
        next().filter(found -> found != ChaosKind.EXPIRY || end.getAsBoolean());
    return kind.isEmpty() ? api.get() : disturbed(kind.get(), api);
  }

  private synchronized Optional<ChaosKind> next() {
    List<ChaosKind> kinds = plan.kinds();
    return !kinds.isEmpty() && random.nextDouble() < plan.rate()
        ? Optional.of(kinds.get(random.nextInt(kinds.size())))
        : Optional.empty();
  }

  private Reply disturbed(ChaosKind kind, Supplier<Reply> api) {
    Reply reply =
        switch (kind) {
          case EXPIRY -> api.get();
          case REFUSAL -> refusal(kind, 401);
          case LIMIT -> refusal(kind, 429).with("Retry-After", String.valueOf(RETRY_SECONDS));
          case OUTAGE -> refusal(kind, 503).with("Retry-After", String.valueOf(RETRY_SECONDS));
          case SLOWNESS -> api.get().disturbed(Reply.Delivery.SLOW);
          case RESET -> refusal(kind, 503).disturbed(Reply.Delivery.RESET);
          case SKEW -> skewed(api);
        };
    return reply.with(HEADER, kind.word());
  }

  private static Reply refusal(ChaosKind kind, int status) {
    String problem = "Chaos: " + kind.sentence() + "; your request may be right";
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("authenticated", false);
    body.put("problem", problem);
    return new Reply(status, List.of(), body, "", problem);
  }

  private Reply skewed(Supplier<Reply> api) {
    clock.move(SKEW);
    try {
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
      return api.get().with("Date", date);
    } finally {
      clock.move(null);
    }
  }
}
