package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of ledger.
 */
public final class LedgerApi {
  private final ApiClient client;

  LedgerApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /ledger.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void ledger(Thing body) throws IOException {
    ledgerCall(body).send();
  }

  /**
   * Calls POST /ledger.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> ledgerAsync(Thing body) {
    return ledgerCall(body).sendAsync();
  }

  /**
   * Returns the call of ledger, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> ledgerCall(Thing body) {
    return client.call("ledger", "POST", "/ledger", AcmeCountedSecurity.NEEDS_SIGN, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }
}
