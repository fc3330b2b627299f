package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of create.
 */
public final class CreateApi {
  private final ApiClient client;

  CreateApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /create.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void create(Thing body) throws IOException {
    createCall(body).send();
  }

  /**
   * Calls POST /create.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> createAsync(Thing body) {
    return createCall(body).sendAsync();
  }

  /**
   * Returns the call of create, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> createCall(Thing body) {
    return client.call("create", "POST", "/create", AcmeDatedSecurity.NEEDS_SIGN, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }
}
