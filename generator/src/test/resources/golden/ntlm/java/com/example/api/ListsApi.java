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
   * Calls GET /lists.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void lists() throws IOException {
    listsCall().send();
  }

  /**
   * Calls GET /lists.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listsAsync() {
    return listsCall().sendAsync();
  }

  /**
   * Returns the call of lists, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> listsCall() {
    return client.call("lists", "GET", "/lists", AcmeWindowsSecurity.NEEDS_NTLM, Answer.none());
  }
}
