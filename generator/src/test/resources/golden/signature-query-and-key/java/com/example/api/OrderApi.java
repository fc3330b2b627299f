package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of order.
 */
public final class OrderApi {
  private final ApiClient client;

  OrderApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /order.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void order(Thing body) throws IOException {
    orderCall(body).send();
  }

  /**
   * Calls POST /order.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> orderAsync(Thing body) {
    return orderCall(body).sendAsync();
  }

  /**
   * Returns the call of order, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> orderCall(Thing body) {
    return client.call("order", "POST", "/order", AcmeTradedSecurity.NEEDS_SIGN_AND_API_KEY, Answer.none())
        .form("application/x-www-form-urlencoded", Parameters.required("body", body));
  }
}
