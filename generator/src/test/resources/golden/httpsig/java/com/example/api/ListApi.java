package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of list.
 */
public final class ListApi {
  private final ApiClient client;

  ListApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;list.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void list() throws IOException {
    client.send(listCall());
  }

  /**
   * Calls GET &#47;list.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listAsync() {
    return client.sendAsync(listCall());
  }

  private static Call<Void> listCall() {
    return Call.of("list", "GET", "/list", AcmeSealedSecurity.NEEDS_SIG, Answer.none());
  }
}
