package io.github.authdex.auth.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ExchangeObserverTest {
  private static final Authentication TOKEN =
      BearerScheme.BEARER.authenticate(
          Credentials.of(Map.of("token", Secret.of("t0ken"))),
          AuthEnvironment.of(URI.create("https://api.example.com")));

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private final ExchangeObserver observer =
      new ExchangeObserver() {
        @Override
        public void sending(Request request) {
          seen.add(
              request.uri().getPath()
                  + " "
                  + request.headers().first("Authorization").orElse("plain"));
        }

        @Override
        public void received(ResponseHead response) {
          seen.add(String.valueOf(response.status()));
        }
      };

  private AuthHttpClient client(Loopback api) {
    return AuthHttpClient.builder()
        .authentication(TOKEN)
        .allow(api.uri("/"))
        .observer(observer)
        .build();
  }

  private static Loopback moved() {
    return new Loopback(
        request ->
            request.target().equals("/old")
                ? new Answer(302, "", "Location: /new")
                : new Answer(200, "there"));
  }

  @Test
  void eachStepOfAnExchangeIsToldInOrder() throws Exception {
    try (Loopback api = moved()) {
      client(api).send(Request.of("GET", api.uri("/old")));
      assertThat(seen).containsExactly("/old Bearer t0ken", "302", "/new Bearer t0ken", "200");
    }
  }

  @Test
  void eachStepOfAnAsynchronousExchangeIsToldInOrder() throws Exception {
    try (Loopback api = moved()) {
      client(api).sendAsync(Request.of("GET", api.uri("/old"))).get();
      assertThat(seen).containsExactly("/old Bearer t0ken", "302", "/new Bearer t0ken", "200");
    }
  }

  @Test
  void clientWithAnotherAuthenticationKeepsItsObserver() throws Exception {
    try (Loopback api = moved()) {
      client(api).with(Authentication.NONE).send(Request.of("GET", api.uri("/new")));
      assertThat(seen).containsExactly("/new plain", "200");
    }
  }

  @Test
  void preparedRequestCarriesTheCredentialAndIsNotSent() throws Exception {
    try (Loopback api = moved()) {
      Request prepared = client(api).prepare(Request.of("GET", api.uri("/new")));
      assertThat(prepared.headers().first("Authorization")).contains("Bearer t0ken");
      assertThat(seen).isEmpty();
      assertThat(api.seen()).isEmpty();
    }
  }
}
