package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.HostileContentTest;

class FeignHostileContentTest extends HostileContentTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
