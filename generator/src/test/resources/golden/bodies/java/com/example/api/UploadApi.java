package com.example.api;

import com.example.api.model.UploadRequest;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of upload.
 */
public final class UploadApi {
  private final ApiClient client;

  UploadApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /upload.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void upload(UploadRequest body) throws IOException {
    uploadCall(body).send();
  }

  /**
   * Calls POST /upload.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> uploadAsync(UploadRequest body) {
    return uploadCall(body).sendAsync();
  }

  /**
   * Returns the call of upload, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> uploadCall(UploadRequest body) {
    return client.call("upload", "POST", "/upload", AcmeLoadedSecurity.NEEDS_TOKEN, Answer.none())
        .multipart(Parameters.required("body", body));
  }
}
