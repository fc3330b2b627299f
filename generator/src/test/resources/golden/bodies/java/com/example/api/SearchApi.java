package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of search.
 */
public final class SearchApi {
  private final ApiClient client;

  SearchApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /search.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void search() throws IOException {
    search(null);
  }

  /**
   * Calls GET /search.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> searchAsync() {
    return searchAsync(null);
  }

  /**
   * Calls GET /search.
   *
   * @param body the content, or null for none
   * @throws IOException if the API refuses or cannot be reached
   */
  public void search(Thing body) throws IOException {
    searchCall(body).send();
  }

  /**
   * Calls GET /search.
   *
   * @param body the content, or null for none
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> searchAsync(Thing body) {
    return searchCall(body).sendAsync();
  }

  /**
   * Returns the call of search, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> searchCall(Thing body) {
    return client.call("search", "GET", "/search", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .json("application/json", body);
  }
}
