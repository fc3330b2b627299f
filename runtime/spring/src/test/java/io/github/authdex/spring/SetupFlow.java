package io.github.authdex.spring;

import io.github.authdex.auth.Setup;
import io.github.authdex.auth.sending.AuthFlow;

/** The flow of a setup. */
final class SetupFlow {
  private SetupFlow() {}

  static AuthFlow.Builder of(Setup setup) {
    AuthFlow.Builder flow =
        AuthFlow.builder()
            .authentication(setup.authentication())
            .proxyAuthentication(setup.proxyAuthentication());
    setup.allowed().forEach(flow::allow);
    if (setup.insecure()) {
      flow.allowInsecure();
    }
    return setup.redirects() ? flow : flow.withoutRedirects();
  }
}
