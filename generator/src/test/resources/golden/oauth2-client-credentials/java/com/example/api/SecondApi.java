package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of second.
 */
public final class SecondApi {
  private final ApiClient client;

  SecondApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;second.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void second() throws IOException {
    client.send(secondCall());
  }

  /**
   * Calls GET &#47;second.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> secondAsync() {
    return client.sendAsync(secondCall());
  }

  private static Call<Void> secondCall() {
    return Call.of("second", "GET", "/second", AcmeMachineSecurity.NEEDS_OAUTH2, Answer.none());
  }
}
