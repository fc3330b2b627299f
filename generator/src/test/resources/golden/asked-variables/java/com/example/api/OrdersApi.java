package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of orders.
 */
public final class OrdersApi {
  private final ApiClient client;

  OrdersApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /orders.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void listOrders() throws IOException {
    listOrdersCall().send();
  }

  /**
   * Calls GET /orders.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listOrdersAsync() {
    return listOrdersCall().sendAsync();
  }

  /**
   * Returns the call of listOrders, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> listOrdersCall() {
    return client.call("listOrders", "GET", "/orders", AcmeSitesSecurity.NEEDS_OAUTH2_OR_TOKEN_OR_BASIC, Answer.none());
  }
}
