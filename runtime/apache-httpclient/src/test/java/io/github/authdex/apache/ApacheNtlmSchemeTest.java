package io.github.authdex.apache;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ntlm.NtlmSchemeTest;

class ApacheNtlmSchemeTest extends NtlmSchemeTest {
  @Override
  protected Adapter adapter() {
    return new ApacheAdapter();
  }
}
