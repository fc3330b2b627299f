package io.github.authdex.benchmark;

import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import java.security.KeyPair;

/** What samples hold besides text. */
final class Keys {
  static final KeyPair RSA = Samples.keyPair("RSA", 2048);
  static final String RSA_PEM = Samples.pem(RSA);

  /** The challenge of MS-NLMP §4.2.4.3, with the names of a domain and a server. */
  static final String NTLM_CHALLENGE =
      "TlRMTVNTUAACAAAADAAMADgAAAAzgoriASNFZ4mrze8AAAAAAAAAACQAJABEAAAABgBwFwAAAA9TAGUAcgB2AGUAcgAC"
          + "AAwARABvAG0AYQBpAG4AAQAMAFMAZQByAHYAZQByAAAAAAA=";

  /** Answers each login and each request for a token, without a network. */
  static final HttpExchange TOKENS =
      request ->
          new Response(
              new ResponseHead(
                  request.uri(), 200, Headers.EMPTY.with("Content-Type", "application/json")),
              Body.of("{\"access_token\":\"token\",\"token_type\":\"Bearer\",\"expires_in\":86400}"));

  private Keys() {}
}
