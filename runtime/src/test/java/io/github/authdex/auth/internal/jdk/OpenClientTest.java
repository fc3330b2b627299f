package io.github.authdex.auth.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.HttpThreads;
import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class OpenClientTest {
  private static final String CLOSED = "Expected an open thing but it is closed; build another one";

  /** Waits until nobody refers to what {@code held} refers to. */
  private static void awaitLetGo(WeakReference<HttpClient> held) throws InterruptedException {
    while (held.get() != null) {
      System.gc();
      Thread.sleep(10);
    }
  }

  @Test
  @Timeout(60)
  void ownClientIsNotHeldAnyMore() throws Exception {
    OpenClient open = OpenClient.own(HttpClient.newHttpClient(), "thing");
    OpenClient lent = open.lent();
    WeakReference<HttpClient> held = new WeakReference<>(open.get());
    open.close();
    awaitLetGo(held);
    assertThatThrownBy(open::get).isInstanceOf(IllegalStateException.class).hasMessage(CLOSED);
    assertThatThrownBy(lent::get).isInstanceOf(IllegalStateException.class).hasMessage(CLOSED);
  }

  @Test
  @Timeout(60)
  void givenClientIsNotHeldAnyMoreEither() throws Exception {
    OpenClient open = OpenClient.given(HttpClient.newHttpClient(), "thing");
    WeakReference<HttpClient> held = new WeakReference<>(open.get());
    open.close();
    awaitLetGo(held);
    assertThatThrownBy(open::requireOpen).hasMessage(CLOSED);
  }

  /** Of the thread that selects there is one for each client that sends. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  @Timeout(60)
  void ownClientEndsThoughSomebodyHoldsIt() throws Exception {
    Set<String> before = HttpThreads.alive();
    HttpClient held = HttpClient.newHttpClient();
    assertThat(before.containsAll(HttpThreads.alive())).isFalse();
    OpenClient.own(held, "thing").close();
    while (!before.containsAll(HttpThreads.alive())) {
      Thread.sleep(10);
    }
    assertThat(held).isNotNull();
  }

  @Test
  void whoLendsStaysOpen() {
    OpenClient open = OpenClient.own(HttpClient.newHttpClient(), "thing");
    OpenClient lent = open.lent();
    lent.close();
    lent.close();
    assertThat(open.get()).isNotNull();
    assertThat(open.isClosed()).isFalse();
    assertThat(lent.isClosed()).isTrue();
    open.close();
  }
}
