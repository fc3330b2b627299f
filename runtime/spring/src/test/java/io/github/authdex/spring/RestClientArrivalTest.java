package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.wire.ArrivalTest;

class RestClientArrivalTest extends ArrivalTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
