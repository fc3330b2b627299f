package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ProxyTest;

class OkHttpProxyTest extends ProxyTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
