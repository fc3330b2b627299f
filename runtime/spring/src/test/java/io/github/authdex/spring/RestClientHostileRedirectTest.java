package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileRedirectTest;

class RestClientHostileRedirectTest extends HostileRedirectTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
