package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileServerTest;

class RestClientHostileServerTest extends HostileServerTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
