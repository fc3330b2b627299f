package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ContentArrivesTest;

class WebClientContentArrivesTest extends ContentArrivesTest {
  @Override
  protected Adapter adapter() {
    return new WebClientAdapter();
  }
}
