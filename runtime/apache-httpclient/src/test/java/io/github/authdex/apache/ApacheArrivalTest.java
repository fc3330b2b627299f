package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.wire.ArrivalTest;

class ApacheArrivalTest extends ArrivalTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
