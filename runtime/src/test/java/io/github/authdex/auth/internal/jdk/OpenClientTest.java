package io.github.authdex.auth.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
