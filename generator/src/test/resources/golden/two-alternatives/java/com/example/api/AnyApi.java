package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of any.
 */
public final class AnyApi {
  private final ApiClient client;

  AnyApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /any.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void any() throws IOException {
    anyCall().send();
  }

  /**
   * Calls GET /any.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> anyAsync() {
    return anyCall().sendAsync();
  }

  /**
   * Returns the call of any, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> anyCall() {
    return client.call("any", "GET", "/any", AcmeEitherSecurity.NEEDS_TOKEN_OR_LOGIN, Answer.none());
  }
}
