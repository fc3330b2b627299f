package io.github.authdex.auth;

import io.github.authdex.auth.exchange.HttpExchange;
import java.net.http.HttpClient;
import java.time.Duration;

class JdkEndpointFaultsTest extends EndpointFaultsContract {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Override
  protected HttpExchange exchange(Duration limit) {
    return HttpExchange.over(CLIENT, limit, 1 << 20);
  }
}
