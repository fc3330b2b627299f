package com.example.api;

import com.example.api.model.BalanceRequest;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
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
   * Calls POST &#47;balance.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void balance(BalanceRequest body) throws IOException {
    client.send(balanceCall(body));
  }

  /**
   * Calls POST &#47;balance.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> balanceAsync(BalanceRequest body) {
    return client.sendAsync(balanceCall(body));
  }

  private static Call<Void> balanceCall(BalanceRequest body) {
    return Call.of("balance", "POST", "/balance", AcmeCountedSecurity.NEEDS_SIGN, Answer.none())
        .form("application/x-www-form-urlencoded", Parameters.required("body", body));
  }
}
