package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.NoContentTest;

class RestClientNoContentTest extends NoContentTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
