package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of closed.
 */
public final class ClosedApi {
  private final ApiClient client;

  ClosedApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;closed.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void closed() throws IOException {
    client.send(closedCall());
  }

  /**
   * Calls GET &#47;closed.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> closedAsync() {
    return client.sendAsync(closedCall());
  }

  private static Call<Void> closedCall() {
    return Call.of("closed", "GET", "/closed", AcmeMostlySecurity.NEEDS_TOKEN, Answer.none());
  }
}
