package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileContentTest;

class RestClientHostileContentTest extends HostileContentTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
