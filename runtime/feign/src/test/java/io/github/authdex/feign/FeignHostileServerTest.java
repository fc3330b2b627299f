package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileServerTest;

class FeignHostileServerTest extends HostileServerTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
