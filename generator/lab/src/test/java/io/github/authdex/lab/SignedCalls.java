package io.github.authdex.lab;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A lab of one scheme and the runtime's signer for it, between which a test can tamper. */
public final class SignedCalls implements AutoCloseable {
  private final MovableClock clock = new MovableClock();
  private final BoundScheme bound;
  private final Lab lab;
  private final Authentication authentication;

  private SignedCalls(ApiModel model) throws IOException {
    this.bound = model.auth().schemes().get("auth");
    this.lab = Lab.start(model, LabOptions.STANDARD.withClock(clock));
    this.authentication = authentication(lab.credentials());
  }

  /** Starts the API that asks for {@code scheme}, with credentials of these names. */
  public static SignedCalls of(AuthScheme scheme, String... credentials) throws IOException {
    return new SignedCalls(Apis.of(scheme, credentials));
  }

  /** Starts an API whose scheme calls its credentials otherwise. */
  public static SignedCalls of(AuthScheme scheme, Map<String, String> roles, String... credentials)
      throws IOException {
    return new SignedCalls(
        Apis.acme()
            .credentials(credentials)
            .scheme("auth", scheme, roles)
            .security(Alternative.of("auth"))
            .model());
  }

  public Lab lab() {
    return lab;
  }

  public void wait(Duration time) {
    clock.move(time);
  }

  /** Returns what signs with {@code held}. */
  public Authentication authentication(Credentials held) {
    return bound.scheme().authenticate(bound.roles(held), lab.authEnvironment());
  }

  /** Returns a request with a body. */
  public Request post() {
    return Request.of("POST", uri("/items?page=2&q=a%20b"))
        .withHeader("Content-Type", "application/json")
        .withBody(Body.of("{\"amount\":1}"));
  }

  /** Returns a request without a body. */
  public Request get() {
    return Request.of("GET", uri("/items?page=2&q=a%20b"));
  }

  public URI uri(String path) {
    return URI.create(lab.baseUrl() + path);
  }

  /** Returns {@code request} with its proof. */
  public Request signed(Request request) throws IOException {
    return authentication.sign(request);
  }

  /** Returns the answer that a client gets which signs and answers challenges. */
  public Response call(Request request) throws IOException, InterruptedException {
    return call(request, authentication);
  }

  public Response call(Request request, Authentication way)
      throws IOException, InterruptedException {
    return client(way).send(request);
  }

  public AuthHttpClient client(Authentication way) {
    return AuthHttpClient.builder().authentication(way).allow(lab.baseUrl()).build();
  }

  /** Sends {@code request} as it is and returns what the lab finds wrong; empty if nothing. */
  public String problem(Request request) throws IOException {
    Response response = lab.authEnvironment().exchange().send(request);
    String problem = lab.requests().get(lab.requests().size() - 1).problem();
    if (response.status() == 200 != problem.isEmpty()) {
      throw new AssertionError("Status " + response.status() + " with problem " + problem);
    }
    return problem;
  }

  /** Returns the body of the answer to {@code request}, sent as it is. */
  public String body(Request request) throws IOException {
    return text(lab.authEnvironment().exchange().send(request));
  }

  public static String text(Response response) {
    return new String(response.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
  }

  /** Returns {@code request} with {@code from} in a header replaced. */
  public static Request edited(Request request, String header, String from, String to) {
    String value = request.headers().first(header).orElseThrow();
    String edited = value.replaceFirst(from, to);
    if (edited.equals(value)) {
      throw new AssertionError("Nothing to replace in " + header);
    }
    return request.withHeader(header, edited);
  }

  @Override
  public void close() {
    lab.close();
  }
}
