package io.github.authdex.auth.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ServerTimeTest {
  private static final URI TOKEN = URI.create("https://as.example/token");
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.400Z");

  /** Equal to no other: what is learnt of one clock is not known of the next. */
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return NOW;
        }

        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }
      };

  private AuthEnvironment learnt(String endpoint, Headers headers) {
    return ServerTime.learnt(
        AuthEnvironment.of(URI.create("https://api.example"))
            .withClock(clock)
            .withExchange(
                request -> new Response(new ResponseHead(TOKEN, 200, headers), Body.of("{}"))),
        endpoint);
  }

  private Instant after(Headers headers) throws IOException {
    AuthEnvironment environment = learnt("https://as.example/token", headers);
    assertThat(environment.clock().instant()).isEqualTo(NOW);
    environment.exchange().send(Request.of("POST", TOKEN));
    return environment.clock().instant();
  }

  private static Headers date(Instant date) {
    String text =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(date, ZoneOffset.UTC));
    return Headers.EMPTY.with("Date", text);
  }

  @Test
  void clockThatIsOffIsCorrected() throws Exception {
    Instant real = NOW.minus(5, ChronoUnit.MINUTES);
    assertThat(after(date(real))).isCloseTo(real, within(1, ChronoUnit.SECONDS));
  }

  @Test
  void correctionIsKnownToAllThatUseTheClockForTheEndpoint() throws Exception {
    Instant real = NOW.plus(1, ChronoUnit.HOURS);
    Instant corrected = after(date(real));
    assertThat(learnt("https://as.example/token", Headers.EMPTY).clock().instant())
        .isEqualTo(corrected);
    assertThat(learnt("https://other.example/token", Headers.EMPTY).clock().instant())
        .isEqualTo(NOW);
  }

  @Test
  void whatTheSecondsOfADateExplainIsNoDifference() throws Exception {
    assertThat(after(date(NOW.minusSeconds(2)))).isEqualTo(NOW);
    assertThat(after(date(NOW.plusSeconds(1)))).isEqualTo(NOW);
  }

  @Test
  void cachesAndAnswersWithoutADateTellNothing() throws Exception {
    Headers old = date(NOW.minusSeconds(600));
    assertThat(after(old.with("Age", "600"))).isEqualTo(NOW);
    assertThat(after(Headers.EMPTY)).isEqualTo(NOW);
    assertThat(after(Headers.EMPTY.with("Date", "yesterday"))).isEqualTo(NOW);
  }

  @Test
  void clockThatWasSetRightIsNotCorrectedAnyMore() throws Exception {
    AuthEnvironment environment = learnt("https://as.example/token", date(NOW.plusSeconds(600)));
    environment.exchange().send(Request.of("POST", TOKEN));
    assertThat(environment.clock().instant()).isAfter(NOW.plusSeconds(500));
    learnt("https://as.example/token", date(NOW)).exchange().send(Request.of("POST", TOKEN));
    assertThat(environment.clock().instant()).isEqualTo(NOW);
  }
}
