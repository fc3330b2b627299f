package io.github.authdex.auth.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.token.TokenEndpointException;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Secrets for stores, that are easy to find again in what the store writes. */
public final class Canaries {
  private static final Request REQUEST = Request.of("GET", URI.create("https://api.example/x"));

  private Canaries() {}

  /**
   * Has {@code store} keep all that it ever keeps: an access token with what was said beside it,
   * the refresh token that followed the one before, leases, and what a server in trouble answered.
   */
  public static void putInto(TokenStore store) throws IOException {
    AtomicInteger count = new AtomicInteger();
    HttpExchange exchange = request -> answer(request, count.incrementAndGet());
    for (String client : List.of("one", "two")) {
      AuthEnvironment environment =
          Environments.of(Instant.now(), "0", Map.of(), exchange)
              .withTokens(store)
              .withAnswerFields(Set.of("/instance_url"));
      Authentication authentication =
          new OAuth2Scheme(
                  List.of(
                      OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
                          .tokenUrl("https://as.example/token")
                          .build()),
                  OAuth2Options.STANDARD)
              .authenticate(
                  Environments.credentials(
                      "clientId",
                      client,
                      "clientSecret",
                      LeakCases.CANARY + "clientSecret",
                      "refreshToken",
                      LeakCases.CANARY + "refreshToken"),
                  environment);
      Request signed = authentication.sign(REQUEST);
      if (!authentication.signers().get(0).renew(signed)) {
        throw new AssertionError("Expected another token");
      }
      assertThatThrownBy(() -> authentication.signers().get(0).renew(authentication.sign(REQUEST)))
          .isInstanceOf(TokenEndpointException.class);
    }
  }

  private static Response answer(Request request, int count) {
    boolean busy = count % 3 == 0;
    String issued = LeakCases.CANARY + "issued" + count;
    String json =
        busy
            ? "{\"error\":\"slow_down\",\"error_description\":\"%s\"}"
                .formatted(LeakCases.CANARY + "refreshToken")
            : "{\"access_token\":\"%1$s\",\"refresh_token\":\"%1$sr\",\"expires_in\":3600,"
                    .formatted(issued)
                + "\"instance_url\":\"https://a.example\"}";
    return new Response(
        new ResponseHead(request.uri(), busy ? 429 : 200, Headers.EMPTY), Body.of(json));
  }

  /** Returns the first piece of a file below {@code folder} around a secret, if there is one. */
  public static Optional<String> foundBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Optional<String> found = foundIn(Files.readString(file, ISO_8859_1));
        if (found.isPresent()) {
          return Optional.of(file + ": " + found.get());
        }
      }
    }
    return Optional.empty();
  }

  /** Returns a piece of {@code written} around a secret, however it is written, if there is one. */
  public static Optional<String> foundIn(String written) {
    return LeakCases.CANARY_TRACES.foundIn(written);
  }
}
