package io.github.authdex.client;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.NonceSource;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.message.BodyBytes;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends calls to one API with the credentials of its caller. What signs is made when a call first
 * needs it. Threads may share it.
 *
 * <p>Closing it lets go of the HTTP clients that it made itself and waits for nothing, as {@link
 * AuthHttpClient} does; an HTTP client that was given stays open. After that, each call fails with
 * an {@link IllegalStateException}.
 */
public final class ApiClient implements AutoCloseable {
  private static final NonceSource NONCES = NonceSource.secure();

  private final ServerChoice server;
  private final AuthChoice auth;
  private final Headers headers;
  private final Transport transport;
  private final Function<URI, AuthEnvironment> environments;
  private final Map<Signing, AuthHttpClient> clients = new ConcurrentHashMap<>();

  private final Map<Asking, Authentication> askers = new ConcurrentHashMap<>();

  private final Lookups lookups = new Lookups(this::lookUp);

  /**
   * What signs for a server.
   *
   * @param alternative of the requirement
   * @param server its base URL
   * @param values of its variables
   * @param answerFields what the answer that brings a token must tell
   */
  private record Signing(
      Alternative alternative, URI server, ServerValues values, Set<String> answerFields) {}

  /** What gets the token that tells where the API lives. */
  private record Asking(Alternative alternative, Set<String> answerFields) {}

  private record Prepared(Request request, AuthHttpClient client) {}

  ApiClient(
      ServerChoice server,
      AuthChoice auth,
      Headers headers,
      Transport transport,
      Function<URI, AuthEnvironment> environments) {
    this.server = server;
    this.auth = auth;
    this.headers = headers;
    this.transport = transport;
    this.environments = environments;
  }

  /**
   * Returns a call without parameters and content.
   *
   * @param operation the operation's id, for messages
   * @param method upper case
   * @param path below the server's URL, with {@code {name}} for path parameters, perhaps with a
   *     fixed query
   * @param requirement the credentials that it needs
   * @param answer how to read what comes back
   */
  public <T> Call<T> call(
      String operation, String method, String path, AuthRequirement requirement, Answer<T> answer) {
    return new Call<>(this, operation, method, path, requirement, answer);
  }

  <T> ApiResponse<T> response(Call<T> call) throws IOException {
    Duration wait = call.timeout().orElseGet(transport::tokenWait);
    Prepared prepared = Futures.uninterrupted(prepare(call), wait, "a token");
    try {
      return read(call, attempts(call, prepared).send());
    } catch (ScopeRefusal e) {
      throw e.of(call.operation());
    }
  }

  <T> CompletableFuture<ApiResponse<T>> responseAsync(Call<T> call) {
    return prepare(call)
        .thenCompose(prepared -> attempts(call, prepared).sendAsync())
        .exceptionallyCompose(
            failure ->
                CompletableFuture.failedFuture(
                    Futures.cause(failure) instanceof ScopeRefusal refusal
                        ? refusal.of(call.operation())
                        : failure))
        .thenApply(
            answer -> {
              try {
                return read(call, answer);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
  }

  /** Lets go of what this client made itself and waits for nothing; once more does nothing. */
  @Override
  public void close() {
    transport.http().close();
    closeClients();
  }

  private void closeClients() {
    clients.values().forEach(AuthHttpClient::close);
    clients.clear();
  }

  private CompletableFuture<Prepared> prepare(Call<?> call) {
    return Futures.flat(() -> prepared(call));
  }

  private CompletableFuture<Prepared> prepared(Call<?> call) throws IOException {
    transport.http().requireOpen();
    AuthRequirement needed = server.requirement(call.requirement(), call.servers());
    Alternative alternative =
        auth.alternative(needed)
            .orElseThrow(
                () ->
                    call.unmet()
                        .map(why -> new UnmetRequirementException(call.operation(), why))
                        .orElseGet(
                            () ->
                                new UnmetRequirementException(
                                    call.operation(), needed, auth.names())));
    ServerValues values = server.values(call.servers());
    if (!server.isOpen(values)) {
      return CompletableFuture.completedFuture(prepared(call, alternative, values, Set.of()));
    }
    return auth.held(alternative)
        .thenCompose(held -> Futures.flat(() -> asked(call, alternative, values, held)));
  }

  private CompletableFuture<Prepared> asked(
      Call<?> call, Alternative alternative, ServerValues values, Map<String, Secret> held)
      throws IOException {
    ServerValues known = values.withHeld(Credentials.of(held));
    Set<String> fields = known.answerFields();
    CompletableFuture<ServerValues> told =
        fields.isEmpty()
            ? CompletableFuture.completedFuture(known)
            : Futures.then(asker(new Asking(alternative, fields)).answerFields(), known::with);
    return Futures.then(
        told.thenCompose(
            before ->
                Futures.flat(
                    () -> lookups.complete(before, new Lookups.Caller(alternative, held, fields)))),
        complete -> prepared(call, alternative, complete, fields));
  }

  private CompletableFuture<ServerValues> lookUp(
      ValueRequest request, ServerValues values, Lookups.Caller caller) throws IOException {
    Authentication usual = asker(new Asking(caller.alternative(), caller.answerFields()));
    Request message = request.request(environments.apply(URI.create("")));
    AuthHttpClient client = transport.to(message.uri(), request.by(usual));
    return Transport.whole(client, message)
        .thenCompose(
            answer ->
                Futures.now(
                    () -> values.with(request, answer.status(), BodyBytes.of(answer.body()))))
        .whenComplete((told, failure) -> client.close());
  }

  private Prepared prepared(
      Call<?> call, Alternative alternative, ServerValues values, Set<String> fields)
      throws IOException {
    URI base = server.of(values);
    Signing signing = new Signing(alternative, base, values, fields);
    return new Prepared(request(call, base, alternative), client(signing));
  }

  private Authentication asker(Asking asking) throws IOException {
    return unwrapped(
        () ->
            askers.computeIfAbsent(
                asking,
                key ->
                    auth.authentication(
                        key.alternative(),
                        environments.apply(URI.create("")).withAnswerFields(key.answerFields()))));
  }

  private AuthHttpClient client(Signing signing) throws IOException {
    AuthHttpClient client =
        unwrapped(
            () ->
                clients.computeIfAbsent(
                    signing,
                    key ->
                        transport.to(
                            key.server(),
                            auth.authentication(key.alternative(), environment(key)))));
    if (transport.http().isClosed()) {
      closeClients(); // This one may have been made while the others were closed.
    }
    return client;
  }

  private AuthEnvironment environment(Signing signing) {
    Map<String, String> given = signing.values().given();
    AuthEnvironment environment = environments.apply(signing.server());
    return environment
        .withVariables(
            name ->
                Optional.ofNullable(given.get(name))
                    .map(Secret::of)
                    .or(() -> environment.variables().find(name)))
        .withAnswerFields(signing.answerFields());
  }

  private static <T> T unwrapped(Supplier<T> made) throws IOException {
    try {
      return made.get();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // A certificate or another credential that cannot be read.
    }
  }

  private Request request(Call<?> call, URI base, Alternative alternative) throws IOException {
    URI usual = uri(call, base);
    Request request =
        Request.of(
                call.method(),
                call.page().isEmpty()
                    ? usual
                    : NextPage.of(call.page().get(), usual, call.operation()))
            .withHeaders(auth.headers(alternative, call.headers(filled(headers))));
    return call.content()
        .map(
            content ->
                request.withBody(content.body()).withHeader("Content-Type", content.mediaType()))
        .orElse(request);
  }

  /** A header of the API may have to be another with each request. */
  private static Headers filled(Headers headers) {
    Headers filled = headers;
    for (Header header : headers) {
      String value = FixedHeader.filled(header.value(), NONCES);
      filled = value.equals(header.value()) ? filled : filled.replaced(header.name(), value);
    }
    return filled;
  }

  private static URI uri(Call<?> call, URI base) {
    String path = call.parameters().expand(call.path().replaceFirst("#.*", ""));
    String query = call.parameters().query();
    String fixed = path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
    String both = fixed.isEmpty() || query.isEmpty() ? fixed + query : fixed + "&" + query;
    String target = path.replaceFirst("\\?.*", "");
    String root = base.toString().replaceFirst("/+$", "");
    String start = target.startsWith("/") ? "" : "/";
    return URI.create(root + start + target + (both.isEmpty() ? "" : "?" + both));
  }

  /** A challenge or a token that is over takes a second request, and so content to send again. */
  private static String unrepeated(Call<?> call, int status) {
    if (status != 401 || call.requirement().isNone()) {
      return "";
    }
    return call.content()
        .map(Content::body)
        .filter(body -> !body.replayable())
        .map(
            body ->
                "; the request could not be signed and sent again, since "
                    + body.readOnce()
                    + " can be read once only: give it as bytes or as a file")
        .orElse("");
  }

  private Attempts attempts(Call<?> call, Prepared prepared) {
    RetryPolicy policy = call.policy(transport.retries());
    Request request = prepared.request();
    boolean idempotent = Attempts.isIdempotent(request.method());
    boolean keyed = request.headers().first(call.keyHeader()).isPresent();
    if (!idempotent && !keyed && call.takesKey() && policy.repeats()) {
      String key = FixedHeader.filled("{$uuid}", NONCES);
      request = request.withHeader(call.keyHeader(), key);
      keyed = true;
    }
    AuthHttpClient usual = prepared.client();
    AuthHttpClient sender = call.timeout().map(usual::within).orElse(usual);
    return new Attempts(sender, request, policy, idempotent || keyed);
  }

  private <T> ApiResponse<T> read(Call<T> call, Attempts.Answered answered) throws IOException {
    Received came = Received.of(call.operation(), answered.answer());
    Received received = transport.log().map(log -> log.logged(came)).orElse(came);
    if (!received.isSuccess()) {
      String often = answered.attempt() > 1 ? " at attempt " + answered.attempt() : "";
      throw received.refusal(often + unrepeated(call, received.status()), call.errors());
    }
    T body = call.answer().read(received.decoded());
    return new ApiResponse<>(received.status(), received.headers(), body, received.misfits());
  }
}
