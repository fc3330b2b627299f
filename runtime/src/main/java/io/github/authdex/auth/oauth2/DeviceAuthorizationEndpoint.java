package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a device asks to be let in (RFC 8628 §3.1). */
record DeviceAuthorizationEndpoint(Endpoint endpoint) {
  private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  /** What the name was in a draft, which some servers kept. */
  private static final String OLD_URI = "/verification_url";

  DeviceAuthorizationEndpoint {
    Endpoint.requireConfidential("device authorization", endpoint.uri());
  }

  /**
   * Returns the codes for a device that asks for {@code scope}.
   *
   * @throws AuthorizationException if the server refuses
   */
  DeviceAuthorization begin(Optional<String> scope) throws IOException {
    Map<String, Secret> parameters = new LinkedHashMap<>();
    endpoint.client().addTo(parameters);
    endpoint.client().id().ifPresent(id -> parameters.put("client_id", id));
    scope.ifPresent(text -> parameters.put("scope", Secret.of(text)));
    Response response = endpoint.send(parameters);
    ServerJson answer = Refusal.checked(endpoint, parameters, response);
    Instant now = endpoint.environment().clock().instant();
    Optional<String> uri = answer.text("/verification_uri").or(() -> answer.text(OLD_URI));
    return new DeviceAuthorization(
        Secret.of(required("device_code", answer.text("/device_code"))),
        required("user_code", answer.text("/user_code")),
        confidential(required("verification_uri", uri)),
        complete(answer),
        now.plusSeconds(seconds("expires_in", required("expires_in", answer.text("/expires_in")))),
        interval(answer));
  }

  private static Optional<URI> complete(ServerJson answer) throws ProtocolException {
    Optional<String> uri = answer.text("/verification_uri_complete");
    return uri.isPresent() ? Optional.of(confidential(uri.get())) : Optional.empty();
  }

  private static Duration interval(ServerJson answer) throws ProtocolException {
    Optional<String> text = answer.text("/interval");
    return text.isPresent()
        ? Duration.ofSeconds(seconds("interval", text.get()))
        : DeviceAuthorization.USUAL_INTERVAL;
  }

  private static String required(String name, Optional<String> value) throws ProtocolException {
    return value.filter(text -> !text.isEmpty()).orElseThrow(() -> broken("has " + name));
  }

  private static long seconds(String name, String text) throws ProtocolException {
    if (!SECONDS.matcher(text).matches()) {
      throw broken("has a number of seconds for " + name);
    }
    return Math.min(Long.parseLong(text), LONGEST_SECONDS);
  }

  /** A person types a password there, so that nobody else may have a hand in it. */
  private static URI confidential(String text) throws ProtocolException {
    try {
      URI uri = new URI(text);
      Endpoint.requireConfidential("verification", uri);
      return uri;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw broken("sends a person to an https URL");
    }
  }

  private static ProtocolException broken(String expectation) {
    return new ProtocolException(
        "Expected a device authorization response (RFC 8628 §3.2) that " + expectation);
  }
}
