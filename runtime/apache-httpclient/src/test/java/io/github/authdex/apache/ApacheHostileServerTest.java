package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileServerTest;

class ApacheHostileServerTest extends HostileServerTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
