package io.github.authdex.auth.digest;

import io.github.authdex.auth.digest.DigestChallenge.Qop;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The answer to a challenge (RFC 7616 §3.4), a function of its arguments.
 *
 * @param challenge what is answered
 * @param keyHash the hash of name, realm and password; for a session that of A1
 * @param method of the request
 * @param target the request target, as it is on the wire
 * @param contentHash the hash of the body, where it is covered; else empty
 * @param cnonce the client's number
 * @param nonceCount how many requests have used this nonce, this one included: 1 or more
 */
record DigestAnswer(
    DigestChallenge challenge,
    String keyHash,
    String method,
    String target,
    String contentHash,
    String cnonce,
    int nonceCount) {

  /** Returns the hash of A1 for a session: it keeps the nonces that the session began with. */
  static String sessionKeyHash(DigestChallenge challenge, String keyHash, String cnonce) {
    return challenge.algorithm().hash(keyHash + ":" + challenge.nonce() + ":" + cnonce);
  }

  /** Returns A2, what the request is: with {@code auth-int} its content too. */
  String requestText() {
    return method + ":" + target + (isQop(Qop.AUTH_INT) ? ":" + contentHash : "");
  }

  String requestHash() {
    return challenge.algorithm().hash(requestText());
  }

  /** Returns the response. */
  String response() {
    return challenge
        .algorithm()
        .hash(keyHash + ":" + challenge.nonce() + ":" + covered() + requestHash());
  }

  /** Returns the value of the Authorization field, in which some values must not be quoted. */
  String field(DigestUser user) {
    StringJoiner field = new StringJoiner(", ", "Digest ", "");
    field.add(user.parameter(challenge));
    field.add("realm=" + quoted(challenge.realm()));
    field.add("nonce=" + quoted(challenge.nonce()));
    field.add("uri=" + quoted(target));
    challenge
        .qop()
        .ifPresent(
            qop ->
                field
                    .add("cnonce=" + quoted(cnonce))
                    .add("nc=" + count())
                    .add("qop=" + qop.wireName()));
    field.add("response=\"" + response() + "\"");
    challenge.opaque().ifPresent(opaque -> field.add("opaque=" + quoted(opaque)));
    challenge.algorithmName().ifPresent(name -> field.add("algorithm=" + name));
    if (challenge.userhash()) {
      field.add("userhash=true");
    }
    return field.toString();
  }

  /** Returns what is hashed, without the part that follows from the password. */
  Map<String, String> steps() {
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put("A2", requestText());
    steps.put("response input", "H(A1):" + challenge.nonce() + ":" + covered() + requestHash());
    return steps;
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String covered() {
    return challenge
        .qop()
        .map(qop -> count() + ":" + cnonce + ":" + qop.wireName() + ":")
        .orElse("");
  }

  private boolean isQop(Qop qop) {
    return challenge.qop().filter(qop::equals).isPresent();
  }

  private String count() {
    return String.format(Locale.ROOT, "%08x", nonceCount);
  }
}
