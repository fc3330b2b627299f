package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where a request carries a token that OAuth issued, if not as RFC 6750 says. */
final class IssuedPlace {
  private IssuedPlace() {}

  static void set(ObjectNode oauth2, Proof proof) {
    if (!proof.isOf("apikey")) {
      return;
    }
    String in = proof.scheme().path("in").asText();
    String prefix = proof.scheme().path("prefix").asText();
    if (!prefix.isEmpty()) {
      oauth2.put("prefix", prefix);
    }
    if (in.equals("query") || in.equals("header")) {
      oauth2.put("in", in).put("name", proof.scheme().path("name").asText());
    }
  }
}
