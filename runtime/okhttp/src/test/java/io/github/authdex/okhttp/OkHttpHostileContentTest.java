package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileContentTest;

class OkHttpHostileContentTest extends HostileContentTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
