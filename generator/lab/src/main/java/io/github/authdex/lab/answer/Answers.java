package io.github.authdex.lab.answer;

/** What the lab answers to requests that are let in. */
public enum Answers {
  /** That they are let in, and by what. */
  VERDICT,
  /**
   * What the API's document shows, or else a value of its schema; the verdict stands in headers.
   * Where the document describes no success, or there is none, the verdict is the answer.
   */
  DOCUMENT
}
