package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.BothWaysTest;

class OkHttpBothWaysTest extends BothWaysTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
