package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.leak.LeakContract;

class RestClientLeakTest extends LeakContract {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
