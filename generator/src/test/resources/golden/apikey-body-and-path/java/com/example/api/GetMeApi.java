package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.lang.String;
import java.lang.Void;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of getMe.
 */
public final class GetMeApi {
  private final ApiClient client;

  GetMeApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET &#47;bot&#123;token&#125;&#47;getMe.
   *
   * @param token the parameter token
   * @throws IOException if the API refuses or cannot be reached
   */
  public void getMe(String token) throws IOException {
    client.send(getMeCall(token));
  }

  /**
   * Calls GET &#47;bot&#123;token&#125;&#47;getMe.
   *
   * @param token the parameter token
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> getMeAsync(String token) {
    return client.sendAsync(getMeCall(token));
  }

  private static Call<Void> getMeCall(String token) {
    return Call.of("getMe", "GET", "/bot{token}/getMe", AcmePlacedSecurity.NEEDS_BOT_TOKEN, Answer.none())
        .with(new Parameters()
        .path("token", Parameters.required("token", token)));
  }
}
