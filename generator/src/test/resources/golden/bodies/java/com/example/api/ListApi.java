package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of list.
 */
public final class ListApi {
  private final ApiClient client;

  ListApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST &#47;list.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void list(List<String> body) throws IOException {
    client.send(listCall(body));
  }

  /**
   * Calls POST &#47;list.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listAsync(List<String> body) {
    return client.sendAsync(listCall(body));
  }

  private static Call<Void> listCall(List<String> body) {
    return Call.of("list", "POST", "/list", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }
}
