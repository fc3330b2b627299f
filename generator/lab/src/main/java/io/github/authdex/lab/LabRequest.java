package io.github.authdex.lab;

import io.github.authdex.lab.console.JournalLine;
import java.time.Instant;

/**
 * A line of the lab's journal, without any secret.
 *
 * @param time when it was answered
 * @param method upper case
 * @param target the path below the API's host, with the names of the query's parameters and no
 *     values
 * @param operation which operation or endpoint answered, or empty
 * @param status the answer's status code
 * @param problem what was wrong, or empty
 */
public record LabRequest(
    Instant time, String method, String target, String operation, int status, String problem) {
  static LabRequest of(JournalLine line) {
    return new LabRequest(
        line.time(), line.method(), line.target(), line.operation(), line.status(), line.problem());
  }
}
