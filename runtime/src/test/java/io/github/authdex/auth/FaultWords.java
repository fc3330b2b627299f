package io.github.authdex.auth;

/** How trouble with an endpoint is told, as patterns: libraries notice some of it otherwise. */
final class FaultWords {
  static final String LATE =
      "Expected an answer within (300 milliseconds|the time that the OkHttpClient gives)";
  static final String ENDED =
      "the connection ended before the answer did|Connection reset|Broken pipe";
  static final String BROKEN =
      "Expected an answer by the rules of HTTP from http://127\\.0\\.0\\.1:[0-9]+: [^\\n]+";
  static final String TOO_LONG =
      "Expected at most 1048576 bytes in the response but there were more";
  static final String NO_JSON = "HTTP 200, the answer is not JSON";

  private FaultWords() {}
}
