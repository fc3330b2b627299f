package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ClientCertificateTest;

class OkHttpClientCertificateTest extends ClientCertificateTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
