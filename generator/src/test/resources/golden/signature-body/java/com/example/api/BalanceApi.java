package com.example.api;

import com.example.api.model.Thing;
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
   * Calls POST /balance.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void balance(Thing body) throws IOException {
    balanceCall(body).send();
  }

  /**
   * Calls POST /balance.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> balanceAsync(Thing body) {
    return balanceCall(body).sendAsync();
  }

  /**
   * Returns the call of balance, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> balanceCall(Thing body) {
    return client.call("balance", "POST", "/balance", AcmeCountedSecurity.NEEDS_SIGN, Answer.none())
        .form("application/x-www-form-urlencoded", Parameters.required("body", body));
  }
}
