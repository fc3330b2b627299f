package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of tickets.
 */
public final class TicketsApi {
  private final ApiClient client;

  TicketsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /tickets.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void tickets() throws IOException {
    ticketsCall().send();
  }

  /**
   * Calls GET /tickets.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> ticketsAsync() {
    return ticketsCall().sendAsync();
  }

  /**
   * Returns the call of tickets, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> ticketsCall() {
    return client.call("tickets", "GET", "/tickets", AcmeComposedSecurity.NEEDS_AGENT, Answer.none());
  }
}
