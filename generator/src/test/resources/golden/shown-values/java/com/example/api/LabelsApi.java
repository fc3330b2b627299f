package com.example.api;

import com.example.api.model.LabelRequest;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of labels.
 */
public final class LabelsApi {
  private final ApiClient client;

  LabelsApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /labels.
   *
   * @return what the API answers
   * @throws IOException if the API refuses or cannot be reached
   */
  public String label() throws IOException {
    return label(null);
  }

  /**
   * Calls POST /labels.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<String> labelAsync() {
    return labelAsync(null);
  }

  /**
   * Calls POST /labels.
   *
   * @param body the content, or null for none
   * @return what the API answers
   * @throws IOException if the API refuses or cannot be reached
   */
  public String label(LabelRequest body) throws IOException {
    return labelCall(body).send();
  }

  /**
   * Calls POST /labels.
   *
   * @param body the content, or null for none
   * @return what the API answers, when it is there
   */
  public CompletableFuture<String> labelAsync(LabelRequest body) {
    return labelCall(body).sendAsync();
  }

  /**
   * Returns the call of label, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<String> labelCall(LabelRequest body) {
    return client.call("label", "POST", "/labels", AcmeShownSecurity.NEEDS_TOKEN, Answer.text("application/xml"))
        .form("application/x-www-form-urlencoded", body);
  }
}
