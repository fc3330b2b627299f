package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.mtls.MtlsSchemeTest;

class RestClientMtlsSchemeTest extends MtlsSchemeTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
