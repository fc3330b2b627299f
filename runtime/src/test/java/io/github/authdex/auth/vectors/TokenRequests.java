package io.github.authdex.auth.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Body;
import io.github.authdex.auth.Credentials;
import io.github.authdex.auth.Headers;
import io.github.authdex.auth.HttpExchange;
import io.github.authdex.auth.InMemoryTokenStore;
import io.github.authdex.auth.Request;
import io.github.authdex.auth.Response;
import io.github.authdex.auth.ResponseHead;
import io.github.authdex.auth.Secret;
import io.github.authdex.auth.StoredToken;
import io.github.authdex.auth.TokenKey;
import io.github.authdex.auth.TokenStore;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes to a token endpoint, and what comes of its answer. */
final class TokenRequests {
  private static final OAuth2Scheme SCHEME =
      new OAuth2Scheme(
          List.of(
              new OAuth2Flow(
                  OAuth2Flow.Type.CLIENT_CREDENTIALS,
                  Optional.empty(),
                  Optional.of("https://as.example/token"),
                  Optional.empty(),
                  Optional.empty(),
                  Map.of(),
                  OAuth2Flow.Pkce.UNSUPPORTED,
                  Optional.empty())),
          OAuth2Options.STANDARD);

  private TokenRequests() {}

  /** Returns the token request of the client in {@code input}. */
  static Request byClientCredentials(JsonNode input) throws IOException {
    return sent(
        Map.of(
            "clientId", Secret.of(input.path("client_id").asText("id")),
            "clientSecret", Secret.of(input.path("client_secret").asText("secret"))));
  }

  /** Returns the token request of a caller that holds {@code refreshToken}. */
  static Request byRefreshToken(String refreshToken) throws IOException {
    return sent(Map.of("refreshToken", Secret.of(refreshToken)));
  }

  /** Returns the token that is kept when the endpoint answers {@code json}. */
  static StoredToken kept(String json) throws IOException {
    List<StoredToken> kept = new ArrayList<>();
    TokenStore store =
        new TokenStore() {
          private final InMemoryTokenStore tokens = new InMemoryTokenStore();

          @Override
          public Optional<StoredToken> find(TokenKey key) {
            return tokens.find(key);
          }

          @Override
          public void put(TokenKey key, StoredToken token) {
            kept.add(token);
            tokens.put(key, token);
          }

          @Override
          public void remove(TokenKey key, StoredToken token) {
            tokens.remove(key, token);
          }
        };
    sign(
        Map.of("clientId", Secret.of("id"), "clientSecret", Secret.of("secret")),
        request -> answer(request, json),
        store);
    return kept.get(0);
  }

  private static Request sent(Map<String, Secret> held) throws IOException {
    List<Request> sent = new ArrayList<>();
    HttpExchange exchange =
        request -> {
          sent.add(request);
          return answer(request, "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}");
        };
    sign(held, exchange, new InMemoryTokenStore());
    return sent.get(0);
  }

  private static void sign(Map<String, Secret> held, HttpExchange exchange, TokenStore store)
      throws IOException {
    AuthEnvironment environment =
        AuthEnvironment.of(URI.create("https://h")).withExchange(exchange).withTokens(store);
    SCHEME
        .authenticate(Credentials.of(held), environment)
        .sign(Request.of("GET", URI.create("https://h/x")));
  }

  private static Response answer(Request request, String json) {
    return new Response(new ResponseHead(request.uri(), 200, Headers.EMPTY), Body.of(json));
  }
}
