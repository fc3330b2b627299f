package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ContentArrivesTest;

class ApacheContentArrivesTest extends ContentArrivesTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
