package com.example.api;

import io.github.authdex.auth.message.Body;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of notes.
 */
public final class NotesApi {
  private final ApiClient client;

  NotesApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /notes.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void note() throws IOException {
    note(null);
  }

  /**
   * Calls POST /notes.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> noteAsync() {
    return noteAsync(null);
  }

  /**
   * Calls POST /notes.
   *
   * @param body the content, or null for none
   * @throws IOException if the API refuses or cannot be reached
   */
  public void note(Body body) throws IOException {
    noteCall(body).send();
  }

  /**
   * Calls POST /notes.
   *
   * @param body the content, or null for none
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> noteAsync(Body body) {
    return noteCall(body).sendAsync();
  }

  /**
   * Returns the call of note, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> noteCall(Body body) {
    return client.call("note", "POST", "/notes", AcmeShownSecurity.NEEDS_TOKEN, Answer.none())
        .raw("application/xml", body);
  }
}
