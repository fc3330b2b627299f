package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.SendingTest;

class OkHttpSendingTest extends SendingTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
