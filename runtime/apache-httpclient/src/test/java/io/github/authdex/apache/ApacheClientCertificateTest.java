package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ClientCertificateTest;

class ApacheClientCertificateTest extends ClientCertificateTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
