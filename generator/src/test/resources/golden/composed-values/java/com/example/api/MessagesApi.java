package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of messages.
 */
public final class MessagesApi {
  private final ApiClient client;

  MessagesApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /messages.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void messages() throws IOException {
    messagesCall().send();
  }

  /**
   * Calls GET /messages.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> messagesAsync() {
    return messagesCall().sendAsync();
  }

  /**
   * Returns the call of messages, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> messagesCall() {
    return client.call("messages", "GET", "/messages", AcmeComposedSecurity.NEEDS_FIXED, Answer.none());
  }
}
