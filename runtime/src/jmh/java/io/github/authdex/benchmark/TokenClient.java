package io.github.authdex.benchmark;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Ours, as {@link SpringClient} has it: a program without a user, tokens in memory. */
final class TokenClient {
  private TokenClient() {}

  /**
   * Returns what signs with a token.
   *
   * @param endpoint answers with a token's value, which lives for an hour
   */
  static Authentication of(Clock clock, Supplier<String> endpoint) {
    AuthEnvironment environment =
        AuthEnvironment.of(Samples.URL)
            .withClock(clock)
            .withExchange(
                request ->
                    new Response(
                        new ResponseHead(request.uri(), 200, Headers.EMPTY),
                        Body.of(
                            "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                                .formatted(endpoint.get()))));
    OAuth2Flow flow =
        OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
            .tokenUrl("https://as.example/token")
            .build();
    return new OAuth2Scheme(List.of(flow), OAuth2Options.STANDARD)
        .authenticate(
            Credentials.of(
                Map.of("clientId", Secret.of("id"), "clientSecret", Secret.of("s3cret"))),
            environment);
  }
}
