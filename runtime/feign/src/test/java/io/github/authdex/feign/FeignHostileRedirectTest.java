package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileRedirectTest;

class FeignHostileRedirectTest extends HostileRedirectTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
