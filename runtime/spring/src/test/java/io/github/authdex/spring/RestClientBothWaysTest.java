package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.BothWaysTest;

class RestClientBothWaysTest extends BothWaysTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
