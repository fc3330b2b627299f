package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileRedirectTest;

class OkHttpHostileRedirectTest extends HostileRedirectTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
