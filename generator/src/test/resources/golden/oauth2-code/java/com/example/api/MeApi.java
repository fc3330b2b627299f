package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of me.
 */
public final class MeApi {
  private final ApiClient client;

  MeApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /me.
   *
   * <p>Needs the scopes read of login.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void me() throws IOException {
    meCall().send();
  }

  /**
   * Calls GET /me.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> meAsync() {
    return meCall().sendAsync();
  }

  /**
   * Returns the call of me, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> meCall() {
    return client.call("me", "GET", "/me", AcmeConsentedSecurity.NEEDS_LOGIN_READ, Answer.none());
  }
}
