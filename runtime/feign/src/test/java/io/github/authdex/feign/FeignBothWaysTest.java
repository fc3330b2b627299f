package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.BothWaysTest;

class FeignBothWaysTest extends BothWaysTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
