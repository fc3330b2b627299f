package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ContentArrivesTest;

class RestClientContentArrivesTest extends ContentArrivesTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
