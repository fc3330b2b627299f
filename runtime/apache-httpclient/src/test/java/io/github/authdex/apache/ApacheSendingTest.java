package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.SendingTest;

class ApacheSendingTest extends SendingTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
