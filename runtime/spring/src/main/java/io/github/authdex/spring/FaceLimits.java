package io.github.authdex.spring;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.sending.AuthFlow;

/**
 * What proves who sends by the connection, which is not Spring's to give.
 *
 * @param face what was asked for, in messages
 */
record FaceLimits(String face) {
  static FaceLimits of(String face) {
    return new FaceLimits(face);
  }

  /**
   * Returns the flow, of which requests alone prove who sends.
   *
   * @throws IllegalArgumentException if that is not all
   */
  AuthFlow built(AuthFlow.Builder flow) {
    if (flow.authentication().tls().isPresent()) {
      throw refused(
          "no client certificate",
          "which connections show, and those are not its own",
          "leave it out of the flow and let them show it by their own settings, or take"
              + " AuthSpring.requestFactory(flow), which makes them");
    }
    if (!flow.proxyAuthentication().equals(Authentication.NONE)) {
      throw refused(
          "no proof to a proxy",
          "since it cannot see which requests go to one",
          "leave it out of the flow and let the library below answer the proxy, or take"
              + " AuthSpring.requestFactory(HttpClient, flow)");
    }
    return requests(flow);
  }

  /**
   * Returns the flow, which does not prove connections.
   *
   * @throws IllegalArgumentException if it does
   */
  AuthFlow requests(AuthFlow.Builder flow) {
    if (flow.authentication().ownsConnection()) {
      throw refused(
          "a proof that holds on every connection",
          "since Spring gives it none to keep, and NTLM proves a connection",
          "take AuthHttpClient");
    }
    return flow.build();
  }

  private IllegalArgumentException refused(String expected, String why, String mend) {
    return new IllegalArgumentException(
        "Expected " + expected + " for " + face + ", " + why + "; " + mend);
  }
}
