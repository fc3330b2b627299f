package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.NoContentTest;

class ApacheNoContentTest extends NoContentTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
