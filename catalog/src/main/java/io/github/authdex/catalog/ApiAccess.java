package io.github.authdex.catalog;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a request to an API of the catalog needs.
 *
 * @param client authenticates it
 * @param authentication what that proves who sends with
 * @param origin where the credentials may go
 * @param headers belong to each request
 * @param endpoints has the last word on where it goes
 * @param values the credentials that the client proves who sends with, by name
 */
record ApiAccess(
    AuthHttpClient client,
    Authentication authentication,
    URI origin,
    List<FixedHeader> headers,
    UnaryOperator<URI> endpoints,
    Map<String, Secret> values) {
  /** Returns what authenticates it by another library, with the headers that it must have. */
  AuthFlow.Builder flow() {
    Authentication completing =
        Authentication.of((Request request) -> FixedHeader.complete(request, headers));
    return AuthFlow.builder()
        .authentication(
            headers.isEmpty()
                ? authentication
                : Authentication.all(List.of(completing, authentication)))
        .allow(origin);
  }

  /** Returns {@code request} with the headers that it must have, where it goes. */
  Request complete(Request request) {
    return FixedHeader.complete(request.withUri(endpoints.apply(request.uri())), headers);
  }

  /** Returns {@code request} with the headers that it must have, where it goes. */
  HttpRequest complete(HttpRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request, (name, value) -> true).uri(endpoints.apply(request.uri()));
    for (FixedHeader header : headers) {
      header
          .missing(name -> request.headers().firstValue(name).isPresent())
          .ifPresent(line -> builder.header(line.name(), line.value()));
    }
    return builder.build();
  }
}
