package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.mtls.MtlsSchemeTest;

class OkHttpMtlsSchemeTest extends MtlsSchemeTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
