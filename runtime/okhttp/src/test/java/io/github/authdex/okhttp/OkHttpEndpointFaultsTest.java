package io.github.authdex.okhttp;

import io.github.authdex.auth.EndpointFaultsContract;
import io.github.authdex.auth.exchange.HttpExchange;
import java.time.Duration;
import okhttp3.OkHttpClient;

class OkHttpEndpointFaultsTest extends EndpointFaultsContract {
  @Override
  protected HttpExchange exchange(Duration limit) {
    return AuthOkHttp.exchange(new OkHttpClient.Builder().callTimeout(limit).build());
  }
}
