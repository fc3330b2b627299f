package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.mtls.MtlsSchemeTest;

class ApacheMtlsSchemeTest extends MtlsSchemeTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
