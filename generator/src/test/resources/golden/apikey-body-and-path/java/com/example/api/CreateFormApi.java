package com.example.api;

import com.example.api.model.CreateFormRequest;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of create-form.
 */
public final class CreateFormApi {
  private final ApiClient client;

  CreateFormApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST &#47;create-form.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void createForm(CreateFormRequest body) throws IOException {
    client.send(createFormCall(body));
  }

  /**
   * Calls POST &#47;create-form.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> createFormAsync(CreateFormRequest body) {
    return client.sendAsync(createFormCall(body));
  }

  private static Call<Void> createFormCall(CreateFormRequest body) {
    return Call.of("createForm", "POST", "/create-form", AcmePlacedSecurity.NEEDS_CLIENT_ID_AND_SECRET, Answer.none())
        .form("application/x-www-form-urlencoded", Parameters.required("body", body));
  }
}
