package io.github.authdex.apache;

import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.Attempt;
import io.github.authdex.auth.sending.AuthFlow;
import io.github.authdex.auth.sending.ProofWait;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.protocol.RedirectLocations;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * One request of the caller's until its last response.
 *
 * @param http sends
 * @param flow decides what
 * @param target where to, or null if the request says it
 * @param asked what the caller asks for
 * @param context shows the caller what came of it
 */
record ApacheExchange(
    CloseableHttpClient http,
    AuthFlow flow,
    HttpHost target,
    ClassicHttpRequest asked,
    HttpClientContext context) {

  CloseableHttpResponse run() throws IOException {
    Request plain = ApacheRequests.fromApache(asked, target);
    RedirectLocations moves = new RedirectLocations();
    Attempt attempt = awaited(flow.firstAsync(plain));
    try {
      while (true) {
        CloseableHttpResponse response = sent(attempt, Origin.of(plain.uri()));
        Optional<Attempt> next = following(attempt, response);
        if (next.isEmpty()) {
          return response;
        }
        Leftovers.drop(response, flow.ownsConnection());
        if (response.getCode() < 400) {
          moves.add(next.get().plain().uri());
        }
        attempt = next.get();
      }
    } finally {
      context.setRedirectLocations(moves);
      context.setRequest(ApacheRequests.toApache(attempt.plain(), asked)); // Without credentials.
    }
  }

  private CloseableHttpResponse sent(Attempt attempt, Origin first) throws IOException {
    URI uri = attempt.plain().uri();
    HttpUriRequestBase outgoing = ApacheRequests.toApache(attempt.sent(), asked);
    if (asked instanceof CancellableDependency own) {
      own.setDependency(outgoing);
    }
    try {
      HttpHost host = Origin.of(uri).equals(first) ? target : null;
      CloseableHttpResponse response =
          (CloseableHttpResponse) http.executeOpen(host, outgoing, context);
      if (response.getEntity() != null) {
        response.setEntity(new RuledEntity(response.getEntity(), uri));
      }
      return response;
    } catch (IOException e) {
      throw BrokenRule.untold(e, uri);
    }
  }

  private Optional<Attempt> following(Attempt attempt, CloseableHttpResponse response)
      throws IOException {
    try {
      return awaited(
          flow.nextAsync(
              attempt,
              ApacheResponses.head(attempt.plain().uri(), response, context.getSSLSession())));
    } catch (IOException | RuntimeException e) {
      response.close(CloseMode.IMMEDIATE);
      throw e;
    }
  }

  private <T> T awaited(CompletableFuture<T> future) throws IOException {
    return ProofWait.of(
        future, () -> asked instanceof CancellableDependency own && own.isCancelled());
  }
}
