package io.github.authdex.cli.doctor;

import io.github.authdex.cli.draft.SeenAnswer;
import io.github.authdex.cli.draft.SeenRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the content of an answer says of the credential. Servers write it as they like: only words
 * that can mean nothing else are taken for something.
 *
 * @param text its beginning, in small letters
 */
record AnswerText(String text) {
  private static final int LONGEST = 4_096;

  private static final String CREDENTIAL =
      "(?:(?:access|authentication|auth|bearer)[ _-])?"
          + "(?:credentials?|authori[sz]ation|authentication|(?:x[ _-])?api[ _-]?key|token)"
          + "[\"'`]?(?: (?:header|field|credentials|token|parameter))?";

  private static final Pattern MISSING =
      Pattern.compile(
          "\\bmissing (?:(?:required|the|an?) )?[\"'`]?"
              + CREDENTIAL
              + "|\\bno (?:\\w+ )?"
              + CREDENTIAL
              + " (?:was |were )?(?:provided|supplied|sent|given|specified|present)"
              + "|"
              + CREDENTIAL
              + "s? (?:(?:is|was|are|were) )?(?:missing|not (?:provided|supplied|sent|present|set))"
              + "|(?:did not|didn.?t) (?:provide|send|supply|include) (?:an?|any|the|your) "
              + CREDENTIAL
              + "|\"not_authed\"");

  /** Something came, and it is not what is asked for. */
  private static final Pattern WRONG =
      Pattern.compile(
          "\\b(?:invalid|incorrect|wrong|bad|revoked|inactive)[ _]"
              + "(?:(?!csrf|xsrf|authenticity|page|next)\\w+[ _])?"
              + "(?:credentials?|api[ _-]?key|token)"
              + "|\\binvalidaccesskeyid\\b|\"invalid_auth\"|\"token_revoked\"|\"account_inactive\"");

  private static final Pattern DOUBT =
      Pattern.compile("invalid|incorrect|wrong|expired|revoked|malformed|\\bvalid\\b");

  private static final Pattern ENDED =
      Pattern.compile(
          "\"token_expired\"|\\b(?:token|credential|api[ _-]?key) (?:has |is )?expired\\b"
              + "|\\bexpired(?:access|auth)?[ _]?token\\b");

  /** How an API that answers 200 to each call says that it did not take the credential. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\"error\"\\s*:\\s*\"(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired"
              + "|missing_scope)\"");

  private static final Pattern NOT_OK = Pattern.compile("\"ok\"\\s*:\\s*false\\b");

  static AnswerText of(SeenRequest request) {
    String content = request.answer().map(SeenAnswer::content).orElse("");
    return new AnswerText(
        content.substring(0, Math.min(LONGEST, content.length())).toLowerCase(Locale.ROOT));
  }

  /** Returns whether it refuses the credential although the status says that all is well. */
  boolean refusesInside() {
    return NOT_OK.matcher(text).find() && INSIDE.matcher(text).find();
  }

  /** Returns whether it says that no credential came. */
  boolean saysMissing() {
    return MISSING.matcher(text).find() && !DOUBT.matcher(text).find();
  }

  /** Returns whether it says that what came is another than asked for. */
  boolean saysWrong() {
    return WRONG.matcher(text).find();
  }

  boolean saysEnded() {
    return ENDED.matcher(text).find();
  }

  boolean saysScope() {
    return text.contains("\"missing_scope\"");
  }

  boolean saysSignature() {
    return text.contains("signaturedoesnotmatch");
  }

  boolean saysTooMany() {
    return text.contains("rate limit") || text.contains("too many requests");
  }

  /** Shows nothing that may be secret. */
  @Override
  public String toString() {
    return text.length() + " characters";
  }
}
