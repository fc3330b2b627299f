package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.leak.LeakContract;

class FeignLeakTest extends LeakContract {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
