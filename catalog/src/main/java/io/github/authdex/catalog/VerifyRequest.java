package io.github.authdex.catalog;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.Map;

/** Makes the request of a call that proves a credential. */
public final class VerifyRequest {
  private static final String CONTENT_TYPE = "Content-Type";

  private VerifyRequest() {}

  /**
   * Returns the request of {@code verify}, without any credential on it.
   *
   * @param held fills names in the path that are credentials, such as an account's id
   * @param environment has the last word on where the request goes
   */
  public static Request of(
      Entry.Verify verify, Preset preset, Credentials held, AuthEnvironment environment) {
    AuthEnvironment filled = preset.environment(held, environment);
    String address = verify.url().orElseGet(() -> preset.baseUrl() + verify.path());
    URI uri = filled.endpoint(address);
    Request request = Request.of(verify.method(), uri);
    for (Map.Entry<String, String> header : verify.headers().entrySet()) {
      request = request.withHeader(header.getKey(), filled.expand(header.getValue()));
    }
    return verify.body().isPresent() ? withBody(request, verify.body().get()) : request;
  }

  private static Request withBody(Request request, String json) {
    Request whole = request.withBody(Body.of(json));
    return whole.headers().first(CONTENT_TYPE).isPresent()
        ? whole
        : whole.withHeader(CONTENT_TYPE, "application/json");
  }
}
