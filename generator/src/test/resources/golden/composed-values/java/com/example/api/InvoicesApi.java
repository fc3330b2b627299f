package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of invoices.
 */
public final class InvoicesApi {
  private final ApiClient client;

  InvoicesApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /invoices.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void invoices() throws IOException {
    invoicesCall().send();
  }

  /**
   * Calls GET /invoices.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> invoicesAsync() {
    return invoicesCall().sendAsync();
  }

  /**
   * Returns the call of invoices, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> invoicesCall() {
    return client.call("invoices", "GET", "/invoices", AcmeComposedSecurity.NEEDS_ENCODED, Answer.none());
  }
}
