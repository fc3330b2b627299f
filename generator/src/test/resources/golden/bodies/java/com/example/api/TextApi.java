package com.example.api;

import io.github.authdex.auth.message.Body;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of text.
 */
public final class TextApi {
  private final ApiClient client;

  TextApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /text.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void text(Body body) throws IOException {
    textCall(body).send();
  }

  /**
   * Calls POST /text.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> textAsync(Body body) {
    return textCall(body).sendAsync();
  }

  /**
   * Returns the call of text, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> textCall(Body body) {
    return client.call("text", "POST", "/text", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .raw("text/plain", Parameters.required("body", body));
  }
}
