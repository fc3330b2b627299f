package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ContentArrivesTest;

class OkHttpContentArrivesTest extends ContentArrivesTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
