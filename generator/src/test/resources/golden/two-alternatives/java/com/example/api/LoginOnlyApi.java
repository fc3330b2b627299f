package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of login-only.
 */
public final class LoginOnlyApi {
  private final ApiClient client;

  LoginOnlyApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /login-only.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void loginOnly() throws IOException {
    loginOnlyCall().send();
  }

  /**
   * Calls GET /login-only.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> loginOnlyAsync() {
    return loginOnlyCall().sendAsync();
  }

  /**
   * Returns the call of loginOnly, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> loginOnlyCall() {
    return client.call("loginOnly", "GET", "/login-only", AcmeEitherSecurity.NEEDS_LOGIN, Answer.none());
  }
}
