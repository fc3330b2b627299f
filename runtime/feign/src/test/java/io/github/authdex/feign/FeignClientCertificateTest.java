package io.github.authdex.feign;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ClientCertificateTest;

class FeignClientCertificateTest extends ClientCertificateTest {
  @Override
  protected Adapter adapter() {
    return new FeignAdapter();
  }
}
