package io.github.authdex.site.kinds;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.site.kinds.KindModules.Asked;
import io.github.authdex.site.kinds.KindModules.SentRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that both the runtime and a module sign.
 *
 * @param asked what the module is given; its values have the credentials by their roles, the time
 *     and the nonce
 */
record SignedCase(String name, AuthScheme scheme, Asked asked) {

  /** Makes one of a GET. */
  static SignedCase get(String name, AuthScheme scheme, String url, Map<String, String> values) {
    return of(name, scheme, new SentRequest("GET", url, List.of(), ""), values);
  }

  static SignedCase of(
      String name, AuthScheme scheme, SentRequest request, Map<String, String> values) {
    return new SignedCase(name, scheme, new Asked(scheme.kind(), request, values));
  }

  /** Returns the request before it is signed. */
  Request request() {
    SentRequest sent = asked.request();
    Request request = Request.of(sent.method(), URI.create(sent.url()));
    for (List<String> header : sent.headers()) {
      request = request.withHeaders(request.headers().with(header.get(0), header.get(1)));
    }
    return sent.body().isEmpty() ? request : request.withBody(Body.of(sent.body()));
  }

  Authentication authentication() {
    Map<String, String> values = asked.values();
    Credentials held = role -> Optional.ofNullable(values.get(role)).map(Secret::of);
    AuthEnvironment environment =
        AuthEnvironment.of(URI.create("https://api.example.com/"))
            .withClock(
                Clock.fixed(
                    Instant.parse(values.getOrDefault("time", "2026-11-24T12:00:00Z")),
                    ZoneOffset.UTC))
            .withNonces(() -> values.getOrDefault("nonce", ""));
    return scheme.authenticate(held, environment);
  }

  /** Returns the texts that the runtime shows on the way to the proof. */
  Map<String, String> explained() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (RequestSigner signer : authentication().signers()) {
      texts.putAll(signer.explain(request()));
    }
    return texts;
  }

  @Override
  public String toString() {
    return name;
  }
}
