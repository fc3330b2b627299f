package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.SendingTest;

class WebClientSendingTest extends SendingTest {
  @Override
  protected Adapter adapter() {
    return new WebClientAdapter();
  }
}
