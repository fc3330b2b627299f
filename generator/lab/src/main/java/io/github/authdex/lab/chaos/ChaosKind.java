package io.github.authdex.lab.chaos;

import java.util.Arrays;
import java.util.Optional;

/** What may go wrong on a lab although the request is right. */
public enum ChaosKind {
  /** The access token of the request has ended before its time, for good. */
  EXPIRY("expiry", "the token has ended before its time"),
  /** Refused for no reason that is told. */
  REFUSAL("401", "a right request was refused"),
  /** Too many requests (RFC 6585 §4). */
  LIMIT("429", "one request too many"),
  /** The service is not available (RFC 9110 §15.6.4). */
  OUTAGE("503", "the service is not available"),
  /** The answer takes two seconds. */
  SLOWNESS("slow", "the answer took two seconds"),
  /** The connection is reset before the answer. */
  RESET("reset", "the connection was reset"),
  /** The API's clock is ten minutes ahead, as its {@code Date} says. */
  SKEW("skew", "the API's clock was ten minutes ahead");

  private final String word;
  private final String sentence;

  ChaosKind(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /** Returns the kind that a person calls {@code word}. */
  public static Optional<ChaosKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Returns what a person calls it. */
  public String word() {
    return word;
  }

  /** Returns what happened, in a few words. */
  public String sentence() {
    return sentence;
  }
}
