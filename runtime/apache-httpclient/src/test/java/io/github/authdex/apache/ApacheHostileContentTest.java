package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileContentTest;

class ApacheHostileContentTest extends HostileContentTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
