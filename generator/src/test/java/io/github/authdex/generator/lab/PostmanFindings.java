package io.github.authdex.generator.lab;

import io.github.authdex.generator.lab.PostmanLabs.Run;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why the lab lets in none of some cases' requests, and who is right where postman-runtime differs.
 */
final class PostmanFindings {
  private static final String UNSIGNED =
      "Refused by both: the client lacks something, and sends no proof.";
  private static final String WRONG = "Refused by both: the credential is wrong.";
  private static final String NO_RETRY =
      "Refused by both: the client is told not to answer a challenge.";
  private static final String SKIPPED = "Left out by its authors.";
  private static final String FIXED =
      "A token is compared, whose secret stands in the case; the lab holds another.";

  private static final List<Finding> FINDINGS =
      List.of(
          new Finding("apikey", "without \\((value|key)\\)", UNSIGNED),
          new Finding(
              "asap",
              "with invalid auth configuration|.*param missing.*|.*with invalid key",
              UNSIGNED),
          new Finding(
              "asap",
              "with optional sub param present",
              "Refused by the lab: the token lives for 80 minutes. ASAP allows 60, as its own servers have it."),
          new Finding(
              "asap",
              "with additional claims.*",
              "Refused by the lab: the claims name an issuer and a key that are not the client's."),
          new Finding("basic", "with incorrect details", WRONG),
          new Finding(
              "digest",
              "with correct details \\(qop=\"auth\", algorithm=\"MD5-sess\"\\)",
              "Refused by the lab, which offers SHA-256 and MD5: a client answers with an algorithm of the"
                  + " challenge (RFC 7616 §3.4). Their server takes MD5-sess though it offers MD5."),
          new Finding(
              "digest",
              "with incorrect details \\(all.*",
              "Refused by both. The lab's challenge has an opaque (RFC 7616 §3.3), theirs has none; so the"
                  + " client, which has all else, asks once more."),
          new Finding("digest", "with incorrect details.*", WRONG),
          new Finding("digest", "with retrying turned off", NO_RETRY),
          new Finding(
              "digest",
              "with binary body and qop=auth-int",
              "A text is compared: nonce and answer stand in the case. `digest-more.json` has ours compared with it."),
          new Finding("digest", ".*qop=\"auth-int\".*|.*existing Authorization header", SKIPPED),
          new Finding("edgegrid", "with missing credentials", UNSIGNED),
          new Finding("edgegrid", "with wrong credentials", WRONG),
          new Finding(
              "edgegrid",
              "should fail when.*",
              "Refused by both: the client covers more of the body than the server."),
          new Finding("jwt", "with invalid (root level algorithm|header|secret).*", UNSIGNED),
          new Finding(
              "jwt",
              "with empty payload.*",
              "Refused by the lab, which wants iat and exp. RFC 7519 §4.1 leaves that to the API."),
          new Finding(
              "jwt",
              "with nbf is greater.*",
              "Refused by both: the token does not count yet (RFC 7519 §4.1.5)."),
          new Finding(
              "jwt",
              "with base64 secret that has non ASCII.*",
              "A token is compared, by a key of 16 octets, where RFC 7518 §3.2 wants as many as the hash"
                  + " has. Ours is not made with such a key."),
          new Finding("jwt", "with secret.*", FIXED),
          new Finding(
              "ntlm",
              "with request server not supporting NTLM",
              "A server that does not ask is wanted: nothing is sent, and an echo answers."),
          new Finding(
              "ntlm", "with (empty|in-correct) details|with username in both formats", WRONG),
          new Finding("ntlm", "with retrying turned off", NO_RETRY),
          new Finding(
              "oauth1",
              "includeBodyHash: true",
              "Refused by the lab: the hash is that of a file which the client does not send, since the"
                  + " method is GET."),
          new Finding("oauth1", "with (duplicate|query params having).*", SKIPPED));

  private PostmanFindings() {}

  private record Finding(String kind, String group, String text) {}

  /**
   * Returns what is to be said of {@code run}, or empty if its last request is let in as it should.
   */
  static Optional<String> of(Run run) {
    return FINDINGS.stream()
        .filter(finding -> finding.kind().equals(run.kind()))
        .filter(finding -> Pattern.matches(finding.group(), run.group()))
        .map(Finding::text)
        .findFirst();
  }
}
