package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ProxyTest;

class RestClientProxyTest extends ProxyTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
