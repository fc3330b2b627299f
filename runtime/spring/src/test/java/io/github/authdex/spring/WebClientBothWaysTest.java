package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.BothWaysTest;

class WebClientBothWaysTest extends BothWaysTest {
  @Override
  protected Adapter adapter() {
    return new WebClientAdapter();
  }
}
