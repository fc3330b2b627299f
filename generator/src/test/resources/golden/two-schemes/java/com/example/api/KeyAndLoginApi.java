package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of key-and-login.
 */
public final class KeyAndLoginApi {
  private final ApiClient client;

  KeyAndLoginApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /key-and-login.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void keyAndLogin() throws IOException {
    keyAndLoginCall().send();
  }

  /**
   * Calls GET /key-and-login.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> keyAndLoginAsync() {
    return keyAndLoginCall().sendAsync();
  }

  /**
   * Returns the call of keyAndLogin, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> keyAndLoginCall() {
    return client.call("keyAndLogin", "GET", "/key-and-login", AcmeBothSecurity.NEEDS_API_KEY_AND_LOGIN, Answer.none());
  }
}
