package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of balance.
 */
public final class BalanceApi {
  private final ApiClient client;

  BalanceApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /balance.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void balance() throws IOException {
    balanceCall().send();
  }

  /**
   * Calls GET /balance.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> balanceAsync() {
    return balanceCall().sendAsync();
  }

  /**
   * Returns the call of balance, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> balanceCall() {
    return client.call("balance", "GET", "/balance", AcmePlainSecurity.NEEDS_KEY, Answer.none());
  }
}
