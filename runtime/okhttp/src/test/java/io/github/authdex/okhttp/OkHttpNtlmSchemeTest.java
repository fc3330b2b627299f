package io.github.authdex.okhttp;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.ntlm.NtlmSchemeTest;

class OkHttpNtlmSchemeTest extends NtlmSchemeTest {
  @Override
  protected Adapter adapter() {
    return new OkHttpAdapter();
  }
}
