package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.metadata.DiscoveryException;
import io.github.authdex.auth.metadata.ServerMetadata;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an authorization server calls a program that registered itself (RFC 7591 §3.2.1). It counts
 * at that server alone.
 *
 * @param issuer the server
 * @param clientId its name there
 * @param clientSecret its secret, if it got one
 * @param secretExpires when the secret ends, if it does
 * @param authentication how it proves itself, if the server says
 */
public record RegisteredClient(
    String issuer,
    String clientId,
    Optional<Secret> clientSecret,
    Optional<Instant> secretExpires,
    Optional<ClientAuthentication> authentication) {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  public RegisteredClient {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(clientSecret, "clientSecret");
    Objects.requireNonNull(secretExpires, "secretExpires");
    Objects.requireNonNull(authentication, "authentication");
  }

  /**
   * Registers a program (RFC 7591 §3).
   *
   * @param initial the access token that a server may ask of those who register
   * @throws DiscoveryException if the server registers nobody
   * @throws AuthorizationException if it refuses
   */
  public static RegisteredClient register(
      ServerMetadata server,
      ClientMetadata metadata,
      Optional<Secret> initial,
      AuthEnvironment environment)
      throws IOException {
    URI endpoint =
        server
            .registrationEndpoint()
            .orElseThrow(
                () ->
                    new DiscoveryException(
                        server.document(),
                        "names no registration_endpoint; register the program with the provider and"
                            + " give its client id",
                        0,
                        Optional.empty()));
    Request request =
        Request.of("POST", environment.endpoints().apply(endpoint))
            .withHeader("Accept", "application/json")
            .withHeader("Content-Type", "application/json")
            .withBody(Body.of(metadata.toJson()));
    if (initial.isPresent()) {
      request = request.withHeader("Authorization", "Bearer " + initial.get().reveal());
    }
    Response response = environment.exchange().send(request);
    ServerJson answer = Refusal.checked(response, environment, initial);
    return of(server.issuer(), answer);
  }

  private static RegisteredClient of(String issuer, ServerJson answer) throws ProtocolException {
    String id =
        answer
            .text("/client_id")
            .filter(text -> !text.isEmpty())
            .orElseThrow(
                () ->
                    new ProtocolException(
                        "Expected a client_id in the answer to a registration (RFC 7591 §3.2.1)"));
    return new RegisteredClient(
        issuer,
        id,
        answer.text("/client_secret").filter(text -> !text.isEmpty()).map(Secret::of),
        answer
            .text("/client_secret_expires_at")
            .filter(text -> SECONDS.matcher(text).matches() && !text.equals("0"))
            .map(text -> Instant.ofEpochSecond(Long.parseLong(text))),
        answer.text("/token_endpoint_auth_method").flatMap(RegisteredClient::method));
  }

  private static Optional<ClientAuthentication> method(String word) {
    for (ClientAuthentication method : ClientAuthentication.values()) {
      if (method.wireName().equals(word)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** Returns whether its secret counts no more at {@code now}, so that it must register again. */
  public boolean hasEnded(Instant now) {
    return secretExpires.map(end -> !now.isBefore(end)).orElse(false);
  }

  /** Returns what a scheme of the server asks of it, by role. */
  public Credentials credentials() {
    Map<String, Secret> roles = new HashMap<>();
    roles.put("clientId", Secret.of(clientId));
    clientSecret
        .filter(any -> !authentication.equals(Optional.of(ClientAuthentication.NONE)))
        .ifPresent(secret -> roles.put("clientSecret", secret));
    return Credentials.of(roles);
  }
}
