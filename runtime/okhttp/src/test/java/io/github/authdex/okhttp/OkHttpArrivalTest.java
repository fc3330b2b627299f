package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.wire.ArrivalTest;

class OkHttpArrivalTest extends ArrivalTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
