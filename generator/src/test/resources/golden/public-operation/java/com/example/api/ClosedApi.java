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
   * Calls GET /closed.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void closed() throws IOException {
    closedCall().send();
  }

  /**
   * Calls GET /closed.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> closedAsync() {
    return closedCall().sendAsync();
  }

  /**
   * Returns the call of closed, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> closedCall() {
    return client.call("closed", "GET", "/closed", AcmeMostlySecurity.NEEDS_TOKEN, Answer.none());
  }
}
