package com.example.api;

import com.example.api.model.PayRequest;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of pay.
 */
public final class PayApi {
  private final ApiClient client;

  PayApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /pay.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void pay(PayRequest body) throws IOException {
    payCall(body).send();
  }

  /**
   * Calls POST /pay.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> payAsync(PayRequest body) {
    return payCall(body).sendAsync();
  }

  /**
   * Returns the call of pay, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> payCall(PayRequest body) {
    return client.call("pay", "POST", "/pay", AcmeDeepSecurity.NEEDS_LOGIN_AND_KEY, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }
}
