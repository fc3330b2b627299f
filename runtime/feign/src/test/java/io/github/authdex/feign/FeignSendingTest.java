package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.SendingTest;

class FeignSendingTest extends SendingTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
