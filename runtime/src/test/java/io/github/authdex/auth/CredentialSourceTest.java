package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.ntlm.NtlmScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials that are asked for when a request needs them. */
class CredentialSourceTest {
  @TempDir private Path folder;

  private final List<String> good = new CopyOnWriteArrayList<>(List.of("k1"));
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final Loopback http =
      new Loopback(
          request -> {
            String sent = String.valueOf(request.header("Authorization"));
            return new Answer(good.contains(sent.replace("Bearer ", "")) ? 200 : 401, "");
          });

  @AfterEach
  void stop() {
    http.close();
  }

  private static CredentialSource.Held key(String value) {
    return CredentialSource.Held.of(Map.of("token", Secret.of(value)));
  }

  private AuthHttpClient client(CredentialSource source) {
    return client(BearerScheme.BEARER, source);
  }

  private AuthHttpClient client(AuthScheme scheme, CredentialSource source) {
    Authentication authentication =
        scheme.authenticate(source, AuthEnvironment.of(http.uri("/")), List.of());
    return AuthHttpClient.builder().authentication(authentication).allow(http.uri("/")).build();
  }

  private int status(AuthHttpClient client) throws IOException, InterruptedException {
    return client.send(Request.of("GET", http.uri("/"))).status();
  }

  private List<String> sent() {
    return http.seen().stream().map(request -> request.header("Authorization")).toList();
  }

  @Test
  void rotatedKeyIsUsedByTheNextRequest() throws Exception {
    AuthHttpClient client = client(() -> key("k" + asked.incrementAndGet()));
    good.add("k2");
    assertThat(status(client)).isEqualTo(200);
    assertThat(status(client)).isEqualTo(200);
    assertThat(sent()).containsExactly("Bearer k1", "Bearer k2");
    assertThat(asked).hasValue(2);
  }

  @Test
  void valuesWithALifeAreAskedForWhenItIsOver() throws Exception {
    AuthHttpClient client =
        client(
            () -> {
              boolean first = asked.incrementAndGet() == 1;
              return key("k1").until(Instant.now().plus(Duration.ofSeconds(first ? 3600 : 1)));
            });
    assertThat(status(client)).isEqualTo(200);
    assertThat(status(client)).isEqualTo(200);
    assertThat(asked).hasValue(1);
  }

  @Test
  void valuesThatHaveEndedAreAskedForAgain() throws Exception {
    AuthHttpClient client =
        client(
            () -> {
              asked.incrementAndGet();
              return key("k1").until(Instant.now().plus(Duration.ofSeconds(1)));
            });
    assertThat(status(client)).isEqualTo(200);
    assertThat(status(client)).isEqualTo(200);
    assertThat(asked).hasValue(2);
  }

  @Test
  void refusalAsksOnceMore() throws Exception {
    AuthHttpClient client = client(new Forgetting());
    assertThat(status(client)).isEqualTo(200);
    assertThat(sent()).containsExactly("Bearer k0", "Bearer k1");
    assertThat(refused).containsExactly("k0");
    assertThat(asked).hasValue(2);
  }

  /** Keeps its values for an hour, unless a server refuses them. */
  private final class Forgetting implements CredentialSource {
    @Override
    public Held current() {
      return key("k" + asked.getAndIncrement()).until(Instant.now().plus(Duration.ofHours(1)));
    }

    @Override
    public void refused(Held held) {
      refused.add(held.values().get("token").reveal());
    }
  }

  @Test
  void refusalOfTheOnlyValueIsTheAnswer() throws Exception {
    AuthHttpClient client =
        client(
            () -> {
              asked.incrementAndGet();
              return key("wrong");
            });
    assertThat(status(client)).isEqualTo(401);
    assertThat(sent()).containsExactly("Bearer wrong");
    assertThat(asked).hasValue(2);
  }

  @Test
  void failureOfTheSourceIsToldAndNothingIsSent() throws Exception {
    AtomicInteger turn = new AtomicInteger();
    AuthHttpClient client =
        client(
            () -> {
              if (turn.getAndIncrement() == 0) {
                throw new IOException("gcloud ended with 1: not logged in");
              }
              return key("k1");
            });
    assertThatThrownBy(() -> status(client))
        .isInstanceOf(IOException.class)
        .hasMessage("gcloud ended with 1: not logged in");
    assertThat(http.seen()).isEmpty();
    assertThat(status(client)).isEqualTo(200);
  }

  @Test
  void manyAskOnceAndNoneOfTheirThreadsWaits() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    AuthHttpClient client =
        client(
            () -> {
              asked.incrementAndGet();
              try {
                assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return key("k1").until(Instant.now().plus(Duration.ofHours(1)));
            });
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answers.add(
          client
              .sendAsync(Request.of("GET", http.uri("/")))
              .thenApply(response -> response.status()));
    }
    open.countDown();
    for (CompletableFuture<Integer> answer : answers) {
      assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(200);
    }
    assertThat(asked).hasValue(1);
  }

  /** A token that a command prints: run once while it lives, and once more after a 401. */
  @Test
  void whatACommandPrintsIsKeptUntilItIsRefusedOrItsLifeIsOver() throws Exception {
    String script = "echo x >>runs; echo k$(wc -l <runs)".replace("runs", folder + "/runs");
    SecretSource command = SecretSource.command("ACME_TOKEN", "/bin/sh", "-c", script);
    Map<String, String> names = Map.of("token", "ACME_TOKEN");
    AuthHttpClient client =
        client(CredentialSource.of(command, names, Duration.ofHours(1), Clock.systemUTC()));
    assertThat(status(client)).isEqualTo(200);
    assertThat(status(client)).isEqualTo(200);
    good.set(0, "k2");
    assertThat(status(client)).isEqualTo(200);
    assertThat(status(client)).isEqualTo(200);
    assertThat(sent())
        .containsExactly("Bearer k1", "Bearer k1", "Bearer k1", "Bearer k2", "Bearer k2");
    good.clear();
    assertThat(status(client)).isEqualTo(401);
    assertThat(Files.readAllLines(folder.resolve("runs"))).hasSize(3);

    AuthHttpClient each =
        client(CredentialSource.of(command, names, Duration.ZERO, Clock.systemUTC()));
    good.addAll(List.of("k4", "k5"));
    assertThat(status(each)).isEqualTo(200);
    assertThat(status(each)).isEqualTo(200);
  }

  @Test
  void challengeIsAnsweredWithWhatTheSourceGave() throws Exception {
    try (Loopback digest =
        new Loopback(
            request ->
                request.header("Authorization") == null
                    ? new Answer(
                        401, "", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"")
                    : new Answer(
                        request.header("Authorization").contains("\"u1\"") ? 200 : 403, ""))) {
      Authentication authentication =
          new DigestScheme()
              .authenticate(
                  () -> {
                    String user = "u" + asked.incrementAndGet();
                    return CredentialSource.Held.of(
                        Map.of("username", Secret.of(user), "password", Secret.of("p")));
                  },
                  AuthEnvironment.of(digest.uri("/")),
                  List.of());
      AuthHttpClient client =
          AuthHttpClient.builder().authentication(authentication).allow(digest.uri("/")).build();
      assertThat(client.send(Request.of("GET", digest.uri("/"))).status()).isEqualTo(200);
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void connectionsAreNotProvedByASource() {
    AuthHttpClient client =
        client(
            new NtlmScheme(),
            () ->
                CredentialSource.Held.of(
                    Map.of("username", Secret.of("u"), "password", Secret.of("p"))));
    assertThatThrownBy(() -> status(client))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected fixed credentials");
    assertThat(http.seen()).isEmpty();
  }
}
