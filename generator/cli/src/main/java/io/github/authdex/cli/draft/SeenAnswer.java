package io.github.authdex.cli.draft;

import java.util.List;

/**
 * An answer that was recorded.
 *
 * @param content or empty
 */
public record SeenAnswer(int status, List<SeenField> headers, String content) {
  public SeenAnswer {
    headers = List.copyOf(headers);
  }

  /** Shows nothing that may be secret. */
  @Override
  public String toString() {
    return Integer.toString(status);
  }
}
