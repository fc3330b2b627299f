package io.github.authdex.client;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthHttpClient;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Headers;
import io.github.authdex.auth.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Sends calls to one API with the credentials of its caller. What signs is made when a call first
 * needs it. Threads may share it.
 */
public final class ApiClient {
  private static final int MAX_ERROR_BYTES = 1 << 20;

  private final ServerChoice server;
  private final AuthChoice auth;
  private final Headers headers;
  private final Transport transport;
  private final Function<URI, AuthEnvironment> environments;
  private final Map<Signing, AuthHttpClient> clients = new ConcurrentHashMap<>();

  private record Signing(Alternative alternative, URI server) {}

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
   * Returns the answer to {@code call}.
   *
   * @throws UnmetRequirementException if the caller holds no credential that would do; nothing is
   *     sent
   * @throws ApiException if the status is not 2xx
   * @throws IOException if the server cannot be reached or its answer cannot be read
   */
  public <T> T send(Call<T> call) throws IOException {
    Prepared prepared = prepare(call);
    return read(call, Transport.send(prepared.client(), prepared.request()));
  }

  /** Returns the answer to {@code call} when it is there, or fails as {@link #send} does. */
  public <T> CompletableFuture<T> sendAsync(Call<T> call) {
    Prepared prepared;
    try {
      prepared = prepare(call);
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    return Transport.sendAsync(prepared.client(), prepared.request())
        .thenApply(
            answer -> {
              try {
                return read(call, answer);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
  }

  private Prepared prepare(Call<?> call) throws IOException {
    Alternative alternative =
        auth.alternative(call.requirement())
            .orElseThrow(
                () ->
                    new UnmetRequirementException(
                        call.operation(), call.requirement(), auth.names()));
    URI base = server.of(call.servers());
    return new Prepared(request(call, base), client(new Signing(alternative, base)));
  }

  private AuthHttpClient client(Signing signing) throws IOException {
    try {
      return clients.computeIfAbsent(
          signing,
          key ->
              transport.to(
                  key.server(),
                  auth.authentication(key.alternative(), environments.apply(key.server()))));
    } catch (UncheckedIOException e) {
      throw e.getCause(); // A certificate or another credential that cannot be read.
    }
  }

  private Request request(Call<?> call, URI base) {
    Headers fields = call.parameters().headers(headers).with("Accept", call.answer().accept());
    Request request = Request.of(call.method(), uri(call, base)).withHeaders(fields);
    return call.content()
        .map(
            content ->
                request.withBody(content.body()).withHeader("Content-Type", content.mediaType()))
        .orElse(request);
  }

  private static URI uri(Call<?> call, URI base) {
    String path = call.parameters().expand(call.path().replaceFirst("#.*", ""));
    String query = call.parameters().query();
    String fixed = path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
    String both = fixed.isEmpty() || query.isEmpty() ? fixed + query : fixed + "&" + query;
    String target = path.replaceFirst("\\?.*", "");
    String root = base.toString().replaceFirst("/+$", "");
    return URI.create(root + target + (both.isEmpty() ? "" : "?" + both));
  }

  private static <T> T read(Call<T> call, HttpResponse<InputStream> answer) throws IOException {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return call.answer().read(answer.body());
    }
    try (InputStream content = answer.body()) {
      byte[] body = content.readNBytes(MAX_ERROR_BYTES);
      throw new ApiException(call.operation(), status, headers(answer), body);
    }
  }

  private static Headers headers(HttpResponse<?> answer) {
    Headers headers = Headers.EMPTY;
    for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
      for (String value : header.getValue()) {
        headers =
            header.getKey().startsWith(":")
                ? headers
                : headers.with(header.getKey(), value.strip());
      }
    }
    return headers;
  }
}
