package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileServerTest;

class WebClientHostileServerTest extends HostileServerTest {
  @Override
  protected Adapter adapter() {
    return new WebClientAdapter();
  }
}
