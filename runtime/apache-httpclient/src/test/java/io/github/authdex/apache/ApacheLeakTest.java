package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.leak.LeakContract;

class ApacheLeakTest extends LeakContract {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
