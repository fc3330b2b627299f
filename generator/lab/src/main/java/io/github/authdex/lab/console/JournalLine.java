package io.github.authdex.lab.console;

import io.github.authdex.lab.token.TokenLedger;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that the lab answered, without any secret but in {@code issued}, of which the start
 * alone is shown.
 *
 * @param number counts the requests from 1
 * @param time when it was answered
 * @param api the id of the API that it was for
 * @param method upper case
 * @param target the path below the API's host, with the names of the query's parameters and no
 *     values
 * @param operation which operation or endpoint answered, or empty
 * @param status the answer's status code
 * @param outcome what became of it
 * @param way the schemes that let it in, or empty
 * @param problem what was wrong, or empty
 * @param computed what the lab computed of it, by name: such as the string to sign
 * @param issued the tokens that it brought
 */
public record JournalLine(
    long number,
    Instant time,
    String api,
    String method,
    String target,
    String operation,
    int status,
    Outcome outcome,
    String way,
    String problem,
    Map<String, String> computed,
    List<TokenLedger.Issue> issued) {
  public JournalLine {
    computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
    issued = List.copyOf(issued);
  }

  /** What became of a request. */
  public enum Outcome {
    LET_IN,
    /** It was let in, since it needs no credential. */
    OPEN,
    /** It brought tokens. */
    ISSUED,
    /** An endpoint answered it that checks nobody. */
    ANSWERED,
    REFUSED,
    /** The lab's chaos had a hand in it. */
    CHAOS
  }

  /** Returns what became of it in a sentence. */
  String verdict() {
    return switch (outcome) {
      case LET_IN -> "Let in by " + way;
      case OPEN -> "Let in; it needs no credential";
      case ISSUED -> issued.size() == 1 ? "Brought a token" : "Brought tokens";
      case ANSWERED -> "Answered";
      case REFUSED, CHAOS -> problem;
    };
  }
}
