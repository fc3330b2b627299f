package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.NoContentTest;

class OkHttpNoContentTest extends NoContentTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
