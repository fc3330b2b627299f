package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of account.
 */
public final class AccountApi {
  private final ApiClient client;

  AccountApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /account.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void account(String timestamp) throws IOException {
    accountCall(timestamp).send();
  }

  /**
   * Calls GET /account.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> accountAsync(String timestamp) {
    return accountCall(timestamp).sendAsync();
  }

  /**
   * Returns the call of account, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> accountCall(String timestamp) {
    return client.call("account", "GET", "/account", AcmeTradedSecurity.NEEDS_SIGN_AND_API_KEY, Answer.none())
        .with(new Parameters()
        .query("timestamp", Parameters.required("timestamp", timestamp)));
  }
}
