package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one client asks of its server besides tokens: to make one worthless, to look one up, to take
 * an authorization request beforehand.
 *
 * @param choice knows the client and how it proves itself
 */
record ServerCalls(GrantChoice choice) {
  /** Where the RFC's parameter for a token stands. */
  private static final String TOKEN = "token";

  /**
   * Makes {@code token} worthless (RFC 7009 §2.1).
   *
   * @throws AuthorizationException if the server refuses
   */
  void revoke(String url, Secret token, String hint) throws IOException {
    post("revocation", url, token(token, hint));
  }

  /**
   * Looks {@code token} up (RFC 7662 §2.1).
   *
   * @throws AuthorizationException if the server refuses
   */
  Introspection introspect(String url, Secret token, String hint) throws IOException {
    return Introspection.of(post("introspection", url, token(token, hint)));
  }

  /**
   * Leaves {@code request} at the server and returns what stands for it (RFC 9126 §2.1).
   *
   * @throws AuthorizationException if the server refuses
   */
  URI push(String url, AuthorizationRequest request) throws IOException {
    Map<String, Secret> parameters = new LinkedHashMap<>();
    request.parameters().forEach((name, value) -> parameters.put(name, Secret.of(value)));
    if (request.resources().size() > 1) {
      throw new IllegalArgumentException(
          "Expected at most one resource where requests are left at the server beforehand; ask for"
              + " one token each");
    }
    request.resources().forEach(uri -> parameters.put("resource", Secret.of(uri.toString())));
    Optional<String> reference =
        post("pushed authorization request", url, parameters).text("/request_uri");
    return request.standingFor(
        reference
            .filter(text -> !text.isEmpty())
            .orElseThrow(
                () ->
                    new ProtocolException(
                        "Expected a request_uri in the answer to a pushed authorization request"
                            + " (RFC 9126 §2.2)")));
  }

  private static Map<String, Secret> token(Secret token, String hint) {
    Map<String, Secret> parameters = new LinkedHashMap<>();
    parameters.put(TOKEN, token);
    parameters.put("token_type_hint", Secret.of(hint));
    return parameters;
  }

  private ServerJson post(String name, String url, Map<String, Secret> parameters)
      throws IOException {
    Endpoint endpoint = choice.endpoint(url);
    Endpoint.requireConfidential(name, endpoint.uri());
    endpoint.client().addTo(parameters);
    Response response = endpoint.send(parameters);
    return Refusal.checked(endpoint, parameters, response);
  }
}
