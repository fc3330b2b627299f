package com.example.api;

import com.example.api.model.Thing;
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
   * Calls POST /create-form.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void createForm(Thing body) throws IOException {
    createFormCall(body).send();
  }

  /**
   * Calls POST /create-form.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> createFormAsync(Thing body) {
    return createFormCall(body).sendAsync();
  }

  /**
   * Returns the call of createForm, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> createFormCall(Thing body) {
    return client.call(
        "createForm", "POST", "/create-form", AcmePlacedSecurity.NEEDS_CLIENT_ID_AND_SECRET,
        Answer.none())
        .form("application/x-www-form-urlencoded", Parameters.required("body", body));
  }
}
