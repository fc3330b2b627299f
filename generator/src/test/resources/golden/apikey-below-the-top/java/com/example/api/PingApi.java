package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of ping.
 */
public final class PingApi {
  private final ApiClient client;

  PingApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /ping.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void ping() throws IOException {
    pingCall().send();
  }

  /**
   * Calls POST /ping.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> pingAsync() {
    return pingCall().sendAsync();
  }

  /**
   * Returns the call of ping, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> pingCall() {
    return client.call("ping", "POST", "/ping", AcmeDeepSecurity.NEEDS_LOGIN_AND_KEY, Answer.none());
  }
}
