package com.example.api;

import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of weather.
 */
public final class WeatherApi {
  private final ApiClient client;

  WeatherApi(ApiClient client) {
    this.client = client;
  }

  /**
   * Calls GET /weather.
   *
   * @throws IOException if the API refuses or cannot be reached
   */
  public void weather(String q) throws IOException {
    weatherCall(q).send();
  }

  /**
   * Calls GET /weather.
   *
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> weatherAsync(String q) {
    return weatherCall(q).sendAsync();
  }

  /**
   * Returns the call of weather, whose response has status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> weatherCall(String q) {
    return client.call("weather", "GET", "/weather", AcmeQueriedSecurity.NEEDS_APPID, Answer.none())
        .with(new Parameters()
        .query("q", Parameters.required("q", q)));
  }
}
