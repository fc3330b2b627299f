package io.github.authdex.apache;

import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/** Sends with another client what a flow decides. */
final class AuthApacheClient extends CloseableHttpClient implements Configurable {
  private final CloseableHttpClient http;
  private final AuthFlow flow;
  private final AuthFlow staying;

  /** Whose turn it is on a connection that is proven. */
  private final ReentrantLock turn = new ReentrantLock(true);

  AuthApacheClient(CloseableHttpClient http, AuthFlow flow) {
    this.http = http;
    this.flow = flow;
    this.staying = flow.withoutRedirects();
  }

  @Override
  protected CloseableHttpResponse doExecute(
      HttpHost target, ClassicHttpRequest request, HttpContext context) throws IOException {
    HttpClientContext own = HttpClientContext.castOrCreate(context);
    AuthFlow decides = config(request, own).isRedirectsEnabled() ? flow : staying;
    ApacheExchange exchange = new ApacheExchange(http, decides, target, request, own);
    return flow.ownsConnection() ? inTurn(exchange) : exchange.run();
  }

  private CloseableHttpResponse inTurn(ApacheExchange exchange) throws IOException {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the proven connection");
    }
    try {
      return exchange.run();
    } finally {
      turn.unlock();
    }
  }

  /** Returns what counts for {@code request}, as HttpClient finds it. */
  private RequestConfig config(ClassicHttpRequest request, HttpClientContext context) {
    RequestConfig config = request instanceof Configurable own ? own.getConfig() : null;
    if (config != null) {
      return config;
    }
    return context.getRequestConfig() == null ? getConfig() : context.getRequestConfig();
  }

  @Override
  public RequestConfig getConfig() {
    return http instanceof Configurable own ? own.getConfig() : RequestConfig.DEFAULT;
  }

  @Override
  public void close() throws IOException {
    http.close();
  }

  @Override
  public void close(CloseMode mode) {
    http.close(mode);
  }
}
