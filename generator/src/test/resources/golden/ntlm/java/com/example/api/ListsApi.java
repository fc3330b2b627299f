package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of lists.
 */
public final class ListsApi {
  private final ApiClient client;

  ListsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;lists.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void lists() throws IOException {
    client.send(listsCall());
  }

  /**
   * Calls GET &#47;lists.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listsAsync() {
    return client.sendAsync(listsCall());
  }

  private static Call<Void> listsCall() {
    return Call.of("lists", "GET", "/lists", AcmeWindowsSecurity.NEEDS_NTLM, Answer.none());
  }
}
