package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileRedirectTest;

class ApacheHostileRedirectTest extends HostileRedirectTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
