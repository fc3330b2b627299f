package io.github.authdex.spring;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.Attempt;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Sends what a flow decides. */
final class AuthRequestInterceptor implements ClientHttpRequestInterceptor {
  private final AuthFlow flow;
  private final boolean byJdk;

  /**
   * Makes the interceptor.
   *
   * @param byJdk whether the JDK's client sends, which writes some fields by itself
   */
  AuthRequestInterceptor(AuthFlow flow, boolean byJdk) {
    this.flow = flow;
    this.byJdk = byJdk;
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    Request asked = SpringMessages.fromSpring(request, body);
    Attempt attempt = TimelyProof.in(flow.firstAsync(asked), TimelyProof.limit(), asked);
    while (true) {
      ClientHttpResponse response = sent(attempt, request, execution);
      Optional<Attempt> next = following(attempt, response);
      if (next.isEmpty()) {
        return response;
      }
      UnreadContent.of(response).drop();
      attempt = next.get();
    }
  }

  private Optional<Attempt> following(Attempt attempt, ClientHttpResponse response)
      throws IOException {
    Request plain = attempt.plain();
    try {
      return TimelyProof.in(
          flow.nextAsync(attempt, SpringMessages.head(plain.uri(), response)),
          TimelyProof.limit(flow),
          plain);
    } catch (IOException | RuntimeException e) {
      UnreadContent.of(response).drop();
      throw e;
    }
  }

  private ClientHttpResponse sent(
      Attempt attempt, HttpRequest asked, ClientHttpRequestExecution execution) throws IOException {
    URI uri = attempt.plain().uri();
    Request sent = attempt.sent();
    if (byJdk) {
      JdkFields.requireNone(sent.headers());
    }
    byte[] content = SpringMessages.content(sent.body());
    try {
      return new RuledResponse(
          execution.execute(new SignedRequest(asked, sent, byJdk), content), uri);
    } catch (IOException | RuntimeException e) {
      throw UntoldAnswer.of(e, uri);
    }
  }
}
