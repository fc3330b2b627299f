package io.github.authdex.auth.oauth1;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.message.BodyBytes;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.internal.text.RawUri;
import io.github.authdex.auth.internal.token.EndpointAnswer;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.oauth1.BaseString.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The three steps by which a user lets a client act for them (RFC 5849 §2): get temporary
 * credentials, send the user to the server, trade the verifier for token credentials. Threads may
 * share it.
 */
public final class OAuth1Authorization {
  /** The callback of a client that cannot be called back: the user copies the verifier. */
  public static final String OUT_OF_BAND = "oob";

  private static final String TEMPORARY = "temporary credentials";
  private static final int LONGEST_ANSWER = 64 << 10;

  private final OAuth1Scheme scheme;
  private final OAuth1Credentials client;
  private final AuthEnvironment environment;

  /**
   * Makes one for a client.
   *
   * @param credentials with {@code clientId} and {@code clientSecret}
   */
  public OAuth1Authorization(
      OAuth1Scheme scheme, Credentials credentials, AuthEnvironment environment) {
    this.scheme = scheme;
    this.client = OAuth1Credentials.ofClient(credentials);
    this.environment = environment;
  }

  /**
   * Returns temporary credentials (§2.1).
   *
   * @param callback where the server sends the user back, or {@link #OUT_OF_BAND}
   * @throws OAuth1Exception if the server refuses
   */
  public OAuth1Token temporaryCredentials(String callback) throws IOException {
    URI endpoint = endpoint("temporaryCredentialUrl", scheme.temporaryCredentialUrl());
    Map<String, String> answer =
        exchange(endpoint, TEMPORARY, client, Parameter.of("oauth_callback", callback));
    if (!answer.getOrDefault("oauth_callback_confirmed", "").equals("true")) {
      throw new OAuth1Exception(
          endpoint, TEMPORARY, 200, "without oauth_callback_confirmed=true (RFC 5849 §2.1)");
    }
    return token(answer);
  }

  /** Returns the page on which the user consents (§2.2). */
  public URI authorizationUrl(OAuth1Token temporary) {
    RawUri raw = RawUri.of(endpoint("authorizationUrl", scheme.authorizationUrl()));
    String own = raw.query() == null || raw.query().isEmpty() ? "" : raw.query() + "&";
    return raw.withQuery(own + "oauth_token=" + PercentEncoding.encode(temporary.token())).toUri();
  }

  /**
   * Returns token credentials, with which the client acts for the user from now on (§2.3).
   *
   * @param verifier what the server gave the user
   * @throws OAuth1Exception if the server refuses
   */
  public OAuth1Token tokenCredentials(OAuth1Token temporary, String verifier) throws IOException {
    return token(
        exchange(
            endpoint("tokenUrl", scheme.tokenUrl()),
            "token credentials",
            client.with(temporary),
            Parameter.of("oauth_verifier", verifier)));
  }

  /** Returns the fields of the answer, with a token among them. */
  private Map<String, String> exchange(
      URI endpoint, String what, OAuth1Credentials credentials, Parameter extra)
      throws IOException {
    OAuth1Signer signer = new OAuth1Signer(scheme, credentials, List.of(extra), environment);
    Response response =
        EndpointAnswer.of(
            environment, signer.sign(Request.of("POST", endpoint)), "Endpoint", "gave no " + what);
    Map<String, String> answer = answer(response);
    boolean accepted = response.status() / 100 == 2;
    if (!accepted || answer.getOrDefault("oauth_token", "").isEmpty()) {
      String problem = answer.getOrDefault("oauth_problem", "");
      String known = problem.matches("[a-z_]{1,64}") ? problem : "";
      throw new OAuth1Exception(
          endpoint,
          what,
          response.status(),
          accepted && known.isEmpty() ? "without oauth_token" : known);
    }
    return answer;
  }

  private static OAuth1Token token(Map<String, String> answer) {
    return new OAuth1Token(
        answer.get("oauth_token"), Secret.of(answer.getOrDefault("oauth_token_secret", "")));
  }

  private URI endpoint(String name, Optional<String> template) {
    URI endpoint =
        environment.endpoint(
            template.orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected an oauth1 scheme with a " + name + " but it has none")));
    if (!Origin.of(endpoint).isConfidential()) {
      throw new IllegalArgumentException(
          "Expected https for the endpoint on "
              + endpoint.getHost()
              + " (RFC 5849 §2.1); only a loopback address may do without");
    }
    return endpoint;
  }

  /** Returns the fields of an answer, which is written as a form. */
  private static Map<String, String> answer(Response response) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (InputStream stream = response.body().open()) {
      String form =
          new String(BodyBytes.upTo(LONGEST_ANSWER, stream), StandardCharsets.UTF_8).strip();
      for (String field : form.split("&", -1)) {
        String[] parts = field.split("=", 2);
        if (parts.length == 2) {
          fields.putIfAbsent(
              PercentEncoding.decodeForm(parts[0]), PercentEncoding.decodeForm(parts[1]));
        }
      }
    }
    return fields;
  }
}
