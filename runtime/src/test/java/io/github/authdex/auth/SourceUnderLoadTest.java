package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A refusal is of the values that its own request was signed with, whatever others do meanwhile.
 */
@Timeout(60)
class SourceUnderLoadTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private final Loopback http = new Loopback(this::answer);

  /** Refuses keys of odd numbers, and answers {@code /held} no earlier than it may. */
  private Answer answer(Loopback.Seen request) {
    if (request.target().equals("/held")) {
      await(held);
    }
    return new Answer(number(request) % 2 == 0 ? 200 : 401, "");
  }

  private static int number(Loopback.Seen request) {
    return Integer.parseInt(request.header("Authorization").replace("Bearer k", ""));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e); // Nobody interrupts these threads.
    }
  }

  @AfterEach
  void stop() {
    held.countDown();
    http.close();
  }

  private static CredentialSource.Held key(int number) {
    return CredentialSource.Held.of(Map.of("token", Secret.of("k" + number)));
  }

  private AuthHttpClient client(CredentialSource source) {
    return AuthHttpClient.builder()
        .authentication(
            BearerScheme.BEARER.authenticate(source, AuthEnvironment.of(http.uri("/")), List.of()))
        .allow(http.uri("/"))
        .build();
  }

  private CompletableFuture<Integer> status(AuthHttpClient client, String path) {
    return client
        .sendAsync(Request.of("GET", http.uri(path)))
        .thenApply(response -> response.status());
  }

  private List<String> sent() {
    return http.seen().stream().map(each -> each.target() + " " + number(each)).toList();
  }

  /** Gives k1, k2 and so on: one for each time that it is asked. */
  private final class Counting implements CredentialSource {
    @Override
    public Held current() {
      return key(asked.incrementAndGet());
    }

    @Override
    public void refused(Held values) {
      told.add(values.values().get("token").reveal());
    }
  }

  @Test
  void newerValuesOfAnotherRequestAreNotTheOnesThatWereRefused() throws Exception {
    AuthHttpClient client = client(new Counting());
    CompletableFuture<Integer> first = status(client, "/held");
    while (http.seen().isEmpty()) {
      Thread.sleep(5);
    }
    assertThat(status(client, "/").get()).isEqualTo(200);
    held.countDown();
    assertThat(first.get()).isEqualTo(200);
    assertThat(sent()).containsExactly("/held 1", "/ 2", "/held 2");
    assertThat(told).isEmpty(); // The source gives others already.
    assertThat(asked).hasValue(2);
  }

  /** Keeps its key until that is refused; who asks second waits. */
  private final class Keeping implements CredentialSource {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile int key = 1;

    @Override
    public Held current() {
      if (asked.incrementAndGet() == 2) {
        entered.countDown();
        SourceUnderLoadTest.await(open);
      }
      return key(key);
    }

    @Override
    public void refused(Held values) {
      told.add(values.values().get("token").reveal());
      key = 2;
    }
  }

  @Test
  void refusalIsToldAlsoWhileTheSourceIsAskedForAnother() throws Exception {
    Keeping source = new Keeping();
    AuthHttpClient client = client(source);
    CompletableFuture<Integer> first = status(client, "/held");
    while (http.seen().isEmpty()) {
      Thread.sleep(5);
    }
    CompletableFuture<Integer> second = status(client, "/");
    await(source.entered);
    held.countDown();
    Thread.sleep(200); // So that the refusal of the first is there.
    source.open.countDown();
    assertThat(first.get()).isEqualTo(200);
    assertThat(second.get()).isEqualTo(200);
    assertThat(told).containsExactly("k1");
  }

  /** Each request asks once, and one more only if it was refused: nobody takes that from it. */
  @Test
  void manyRequestsAskOnceEachAndOnceMoreForARefusal() throws Exception {
    AuthHttpClient client = client(new Counting());
    int requests = 300;
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      answers.add(status(client, "/" + i));
    }
    for (CompletableFuture<Integer> answer : answers) {
      assertThat(answer.get()).isIn(200, 401);
    }
    List<String> refused =
        http.seen().stream()
            .map(SourceUnderLoadTest::number)
            .filter(number -> number % 2 != 0)
            .map(number -> "k" + number)
            .toList();
    assertThat(told).doesNotHaveDuplicates().isSubsetOf(refused);
    assertThat(asked.get()).isLessThanOrEqualTo(requests + told.size());
    assertThat(http.seen().stream().map(Loopback.Seen::target).distinct()).hasSize(requests);
  }

  /** Two parts of one request, between which another request is signed. */
  @Test
  void allPartsOfARequestAreSignedWithTheSame() throws Exception {
    AtomicInteger depth = new AtomicInteger();
    List<Authentication> whole = new ArrayList<>();
    whole.add(
        Authentication.from(
            new Counting(),
            Clock.systemUTC(),
            credentials ->
                new Authentication(
                    List.of(
                        new Part("X-First", false, credentials, () -> interrupt(depth, whole)),
                        new Part("X-Second", true, credentials, () -> {})),
                    List.of(),
                    Optional.empty())));
    Request request = Request.of("GET", http.uri("/"));
    for (Request signed :
        List.of(whole.get(0).sign(request), whole.get(0).signAsync(request).get())) {
      assertThat(signed.headers().first("X-Second")).isEqualTo(signed.headers().first("X-First"));
    }
    assertThat(asked).hasValue(4);
  }

  private void interrupt(AtomicInteger depth, List<Authentication> whole) throws IOException {
    if (depth.getAndIncrement() % 2 == 0) {
      Request other = whole.get(0).sign(Request.of("GET", http.uri("/other")));
      assertThat(other.headers().first("X-First")).isPresent();
    }
  }

  /** What happens while a request is signed. */
  private interface Meanwhile {
    void run() throws IOException;
  }

  private record Part(
      String header, boolean coversRequest, Credentials credentials, Meanwhile meanwhile)
      implements RequestSigner {
    @Override
    public Request sign(Request request) throws IOException {
      meanwhile.run();
      return request.withHeader(header, credentials.require("token").reveal());
    }
  }
}
