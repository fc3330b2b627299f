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
   * Calls GET &#47;balance.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void balance() throws IOException {
    client.send(balanceCall());
  }

  /**
   * Calls GET &#47;balance.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> balanceAsync() {
    return client.sendAsync(balanceCall());
  }

  private static Call<Void> balanceCall() {
    return Call.of("balance", "GET", "/balance", AcmePlainSecurity.NEEDS_KEY, Answer.none());
  }
}
