package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.wire.ArrivalTest;

class FeignArrivalTest extends ArrivalTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
