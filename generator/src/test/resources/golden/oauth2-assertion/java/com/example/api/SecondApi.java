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
   * Calls GET /second.
   *
   * <p>Needs the scopes read of oauth2.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void second() throws IOException {
    secondCall().send();
  }

  /**
   * Calls GET /second.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> secondAsync() {
    return secondCall().sendAsync();
  }

  /**
   * Returns the call of second, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> secondCall() {
    return client.call("second", "GET", "/second", AcmeAssertingSecurity.NEEDS_OAUTH2_OR_BASIC_READ, Answer.none());
  }
}
