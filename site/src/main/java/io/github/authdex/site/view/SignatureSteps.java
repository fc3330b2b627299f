package io.github.authdex.site.view;

import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;

/** Steps by what is signed anew for each request. */
final class SignatureSteps {
  private SignatureSteps() {}

  static SchemeSteps sigV4(SigV4Scheme scheme) {
    return SchemeSteps.of(
        signs("AWS4-HMAC-SHA256")
            .say(", for the service ")
            .code(scheme.service())
            .say(" in the region ")
            .code(scheme.region())
            .end("."));
  }

  static SchemeSteps hawk(HawkScheme scheme) {
    return SchemeSteps.of(
        signs("Hawk with " + scheme.algorithm()).end(" over time, nonce, method and address."));
  }

  static SchemeSteps edgeGrid() {
    return SchemeSteps.of(signs("EG1-HMAC-SHA256").end(" over method, address and content."));
  }

  static SchemeSteps httpSig(HttpSigScheme scheme) {
    return SchemeSteps.of(
        signs(scheme.algorithm())
            .say(" over ")
            .code(String.join(", ", scheme.components()))
            .end(" (RFC 9421)."));
  }

  static SchemeSteps signature(SignatureScheme scheme) {
    return SchemeSteps.of(
        signs(scheme.algorithm())
            .say(", and send the signature in the " + scheme.in() + " ")
            .code(scheme.name())
            .end("."));
  }

  static SchemeSteps asap(AsapScheme scheme) {
    return SchemeSteps.of(
        ViewStep.say("For each request sign a short-lived JWT by ")
            .code(scheme.algorithm())
            .say(" for the audience ")
            .code(scheme.audience())
            .say(", and send it behind ")
            .code("Authorization: Bearer")
            .end("."));
  }

  /** Returns the beginning of a step that signs by {@code method}. */
  static ViewStep.Builder signs(String method) {
    return ViewStep.say("Sign each request by ").code(method);
  }
}
