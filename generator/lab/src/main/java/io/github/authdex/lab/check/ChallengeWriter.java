package io.github.authdex.lab.check;

import io.github.authdex.auth.WirePlace;
import java.util.List;

/** Writes a challenge (RFC 9110 §11.6.1). */
public final class ChallengeWriter {
  private ChallengeWriter() {}

  /**
   * Returns the challenge for a value in {@code place} behind {@code prefix}. A key outside of
   * Authorization has no registered scheme, yet a 401 needs a challenge (RFC 9110 §15.5.2).
   */
  public static String of(
      WirePlace place, String prefix, String realm, CheckFinding finding, List<String> scopes) {
    String word = prefix.strip();
    if (!place.isSame(WirePlace.AUTHORIZATION) || !word.matches("[A-Za-z][A-Za-z0-9-]*")) {
      return "ApiKey realm=" + quoted(realm);
    }
    String challenge = word + " realm=" + quoted(realm);
    if (word.equalsIgnoreCase("Basic")) {
      return challenge + ", charset=\"UTF-8\"";
    }
    return word.equalsIgnoreCase("Bearer") ? challenge + bearerError(finding, scopes) : challenge;
  }

  /** RFC 6750 §3.1: a request without a token gets no error code. */
  private static String bearerError(CheckFinding finding, List<String> scopes) {
    return switch (finding.rank()) {
      case FORBIDDEN -> ", error=\"insufficient_scope\", scope=" + quoted(String.join(" ", scopes));
      case WRONG, ENDED -> ", error=\"invalid_token\"";
      default -> "";
    };
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("[^ -~]", "?").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
