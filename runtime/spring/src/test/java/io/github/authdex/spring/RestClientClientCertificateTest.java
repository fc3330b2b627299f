package io.github.authdex.spring;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ClientCertificateTest;

class RestClientClientCertificateTest extends ClientCertificateTest {
  @Override
  protected Adapter adapter() {
    return new RestClientAdapter();
  }
}
