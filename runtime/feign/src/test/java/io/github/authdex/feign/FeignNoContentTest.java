package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.NoContentTest;

class FeignNoContentTest extends NoContentTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
