package io.github.authdex.auth.fleet;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One of several programs that use one refresh token, until its input ends. */
final class FleetProgram {
  private final AuthHttpClient client;
  private final URI base;
  private final long pauseMillis;
  private final AtomicLong answered = new AtomicLong();
  private final Map<String, Long> failures = new ConcurrentHashMap<>();
  private volatile boolean over;

  private FleetProgram(AuthHttpClient client, URI base, long pauseMillis) {
    this.client = client;
    this.base = base;
    this.pauseMillis = pauseMillis;
  }

  /**
   * Calls the API at {@code args[0]} with the store that {@code args[1]} opens at {@code args[2]},
   * on {@code args[3]} threads which pause {@code args[4]} milliseconds after each call, by a clock
   * that is {@code args[5]} seconds ahead. Prints how many calls were answered, and how often each
   * failure came.
   */
  public static void main(String[] args) throws Exception {
    URI base = URI.create(args[0]);
    StoreOpener opener =
        Class.forName(args[1]).asSubclass(StoreOpener.class).getDeclaredConstructor().newInstance();
    TokenStore store = opener.open(args[2]);
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(args[5])));
    Authentication authentication =
        new OAuth2Scheme(
                List.of(
                    OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
                        .tokenUrl(base.resolve("token").toString())
                        .build()),
                OAuth2Options.builder().build())
            .authenticate(
                Environments.credentials(
                    "clientId", "fleet", "clientSecret", "s", "refreshToken", "r0"),
                AuthEnvironment.of(base).withTokens(store).withClock(clock),
                List.of());
    try (AuthHttpClient client =
        AuthHttpClient.builder().authentication(authentication).allow(base).build()) {
      new FleetProgram(client, base, Long.parseLong(args[4])).run(Integer.parseInt(args[3]));
    }
    System.exit(0);
  }

  private void run(int threads) throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      pool.execute(this::call);
    }
    while (System.in.read() >= 0) {} // Until whoever started it has enough.
    over = true;
    pool.shutdown();
    pool.awaitTermination(60, TimeUnit.SECONDS);
    System.out.println("answered " + answered);
    failures.forEach((what, count) -> System.out.println("failure " + count + " " + what));
    System.out.flush();
  }

  private void call() {
    while (!over) {
      try {
        Thread.sleep(pauseMillis);
        int status = client.send(Request.of("GET", base.resolve("me"))).status();
        if (status == 200) {
          answered.incrementAndGet();
        } else {
          failures.merge("status " + status, 1L, Long::sum);
        }
      } catch (IOException | RuntimeException e) {
        failures.merge(e.toString().replace('\n', ' '), 1L, Long::sum);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
