package com.example.api;

import com.example.api.model.Thing;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of write.
 */
public final class WriteApi {
  private final ApiClient client;

  WriteApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls POST /write.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void write(Thing body) throws IOException {
    writeCall(body).send();
  }

  /**
   * Calls POST /write.
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> writeAsync(Thing body) {
    return writeCall(body).sendAsync();
  }

  /**
   * Returns the call of write, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> writeCall(Thing body) {
    return client.call("write", "POST", "/write", AcmeHawkedSecurity.NEEDS_HAWK, Answer.none())
        .json("application/json", Parameters.required("body", body));
  }
}
