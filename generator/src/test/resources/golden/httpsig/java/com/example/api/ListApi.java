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
   * Calls GET /list.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void list() throws IOException {
    listCall().send();
  }

  /**
   * Calls GET /list.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listAsync() {
    return listCall().sendAsync();
  }

  /**
   * Returns the call of list, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> listCall() {
    return client.call("list", "GET", "/list", AcmeSealedSecurity.NEEDS_SIG, Answer.none());
  }
}
