package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.BothWaysTest;

class ApacheBothWaysTest extends BothWaysTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
