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
   * Calls GET /first.
   *
   * <p>Needs the scopes read of oauth2.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void first() throws IOException {
    firstCall().send();
  }

  /**
   * Calls GET /first.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> firstAsync() {
    return firstCall().sendAsync();
  }

  /**
   * Returns the call of first, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> firstCall() {
    return client.call("first", "GET", "/first", AcmeAssertingSecurity.NEEDS_OAUTH2_OR_BASIC_READ, Answer.none());
  }
}
