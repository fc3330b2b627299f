package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of status.
 */
public final class StatusApi {
  private final ApiClient client;

  StatusApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;status.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void status() throws IOException {
    client.send(statusCall());
  }

  /**
   * Calls GET &#47;status.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> statusAsync() {
    return client.sendAsync(statusCall());
  }

  private static Call<Void> statusCall() {
    return Call.of("status", "GET", "/status", AcmeDigestedSecurity.NEEDS_DIGEST, Answer.none());
  }
}
