package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.leak.LeakContract;
import okhttp3.OkHttpClient;

class OkHttpLeakTest extends LeakContract {
  private static final OkHttpClient CLIENT = new OkHttpClient();

  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }

  @Override
  protected HttpExchange exchange() {
    return AuthOkHttp.exchange(CLIENT);
  }
}
