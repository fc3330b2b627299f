package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.text.FormText;
import io.github.authdex.auth.internal.text.ServerText;
import io.github.authdex.auth.internal.token.EndpointAnswer;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place at an authorization server that takes parameters from a client.
 *
 * @param uri https, or http on loopback
 * @param client proves itself
 * @param json whether it takes JSON in place of a form
 * @param names what it calls parameters: the standard's name to its own
 */
record Endpoint(
    URI uri,
    ClientProof client,
    boolean json,
    Map<String, String> names,
    AuthEnvironment environment) {
  private static final Set<String> OPEN =
      Set.of("grant_type", "client_id", "client_assertion_type", "redirect_uri", "scope");
  private static final Pattern CODE = Pattern.compile("[a-z_]+");
  private static final int SHORTEST_TOLD = 8;

  /** Refuses an endpoint, called {@code name}, to which anybody could listen (RFC 6749 §3). */
  static void requireConfidential(String name, URI uri) {
    if (!Origin.of(uri).isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https for the "
              + name
              + " endpoint on "
              + uri.getHost()
              + " (RFC 6749 §3); only a loopback address may do without");
    }
  }

  /** Returns the answer to {@code parameters}, whatever its status. */
  Response send(Map<String, Secret> parameters) throws IOException {
    return EndpointAnswer.of(environment, request(parameters), "Endpoint", "gave no answer");
  }

  /** Returns the request with {@code parameters}, which go by the names of this endpoint. */
  Request request(Map<String, Secret> parameters) {
    Map<String, String> revealed = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> revealed.put(names.getOrDefault(name, name), value.reveal()));
    Request request =
        Request.of("POST", uri)
            .withHeaders(client.headers())
            .withHeader("Accept", "application/json");
    return json
        ? request
            .withHeader("Content-Type", "application/json")
            .withBody(Body.of(ServerJson.object(revealed)))
        : request
            .withHeader("Content-Type", "application/x-www-form-urlencoded")
            .withBody(Body.of(FormText.of(revealed)));
  }

  /**
   * Returns an error code as it is, unless what was sent could be in it: a short secret is part of
   * many a word.
   */
  String redactedCode(String code, Map<String, Secret> parameters) {
    boolean plain =
        CODE.matcher(code).matches()
            && hidden(parameters)
                .map(Secret::reveal)
                .noneMatch(
                    sent ->
                        sent.length() >= SHORTEST_TOLD ? code.contains(sent) : code.equals(sent));
    return plain ? code : redacted(code, parameters);
  }

  /** Returns {@code text} without what was sent: some servers quote the request. */
  String redacted(String text, Map<String, Secret> parameters) {
    String redacted = text;
    for (Secret sent : hidden(parameters).toList()) {
      redacted = ServerText.without(redacted, sent);
    }
    return redacted;
  }

  private Stream<Secret> hidden(Map<String, Secret> parameters) {
    Stream<Secret> sent =
        parameters.entrySet().stream()
            .filter(parameter -> !OPEN.contains(parameter.getKey()))
            .map(Map.Entry::getValue);
    Stream<Secret> proofs =
        client.headers().list().stream()
            .map(header -> Secret.of(header.value().substring(header.value().indexOf(' ') + 1)));
    return Stream.of(sent, client.secret().stream(), proofs)
        .flatMap(secrets -> secrets)
        .filter(secret -> !secret.isEmpty());
  }
}
