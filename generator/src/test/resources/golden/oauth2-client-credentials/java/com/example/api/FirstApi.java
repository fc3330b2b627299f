package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of first.
 */
public final class FirstApi {
  private final ApiClient client;

  FirstApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;first.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void first() throws IOException {
    client.send(firstCall());
  }

  /**
   * Calls GET &#47;first.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> firstAsync() {
    return client.sendAsync(firstCall());
  }

  private static Call<Void> firstCall() {
    return Call.of("first", "GET", "/first", AcmeMachineSecurity.NEEDS_OAUTH2, Answer.none());
  }
}
