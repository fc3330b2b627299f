package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import io.github.authdex.client.json.JsonType;
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
   * Calls POST /list.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void list(List<String> body) throws IOException {
    listCall(body).send();
  }

  /**
   * Calls POST /list.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> listAsync(List<String> body) {
    return listCall(body).sendAsync();
  }

  /**
   * Returns the call of list, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> listCall(List<String> body) {
    return client.call("list", "POST", "/list", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .json("application/json", JsonType.list(JsonType.of(String.class)).checked(Parameters.required("body", body)));
  }
}
