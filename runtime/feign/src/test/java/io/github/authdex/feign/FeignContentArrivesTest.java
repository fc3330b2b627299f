package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ContentArrivesTest;

class FeignContentArrivesTest extends ContentArrivesTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
