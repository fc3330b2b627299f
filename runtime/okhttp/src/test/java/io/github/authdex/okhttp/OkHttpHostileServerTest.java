package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileServerTest;

class OkHttpHostileServerTest extends HostileServerTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
