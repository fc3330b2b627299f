package io.github.authdex.auth.session;

import io.github.authdex.auth.ChallengeResponder;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends the cookies of a jar and keeps those of answers. Threads share it.
 *
 * @param jar keeps them
 * @param clock tells which have ended
 */
record CookieSender(CookieJar jar, Clock clock) implements RequestSigner, ChallengeResponder {
  @Override
  public Request sign(Request request) {
    return put(request, jar, clock.instant());
  }

  @Override
  public Optional<Request> respond(Request request, ResponseHead response) {
    return Optional.empty();
  }

  @Override
  public void learn(Request request, ResponseHead response) {
    jar.store(request.uri(), response.headers(), clock.instant());
  }

  /** Returns {@code request} with its cookies of {@code jar} in the stead of those so named. */
  static Request put(Request request, CookieJar jar, Instant now) {
    String field = jar.field(request.uri(), now);
    if (field.isEmpty()) {
      return request;
    }
    List<String> cookies = new ArrayList<>(List.of(field.split("; ", -1)));
    Set<String> names = cookies.stream().map(CookieSender::name).collect(Collectors.toSet());
    int place = 0;
    for (String line : request.headers().all("Cookie")) {
      for (String own : line.split("; ?", -1)) {
        if (!names.contains(name(own))) {
          cookies.add(place++, own);
        }
      }
    }
    return request.withHeader("Cookie", String.join("; ", cookies));
  }

  private static String name(String cookie) {
    return cookie.split("=", 2)[0];
  }
}
