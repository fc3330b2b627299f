package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileRedirectTest;

class WebClientHostileRedirectTest extends HostileRedirectTest {
  @Override
  protected Adapter adapter() {
    return new WebClientAdapter();
  }
}
