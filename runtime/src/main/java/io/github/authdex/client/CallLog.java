package io.github.authdex.client;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Where a client tells its requests and answers for a person to read. What proves who calls is
 * masked: by its place (of header fields only those are shown that cannot hold it), by its name,
 * and by its value, as it is and in the forms that it takes on its way. Requests to token and login
 * endpoints are not told. Threads may share it.
 */
public final class CallLog {
  private final Consumer<String> texts;
  private final int longest;

  private CallLog(Consumer<String> texts, int longest) {
    this.texts = texts;
    this.longest = longest;
  }

  /**
   * Returns the log that gives {@code texts} one text for each request and for the head of each
   * answer, of several lines and without a line break at its end: {@code
   * CallLog.to(logger::debug)}. Content is left out.
   *
   * @param texts is told on the thread that sends or reads
   */
  public static CallLog to(Consumer<String> texts) {
    return new CallLog(Objects.requireNonNull(texts, "texts"), 0);
  }

  /**
   * Returns the same with the content of requests and answers, as far as it is text and in memory
   * or read. Content may hold what is nobody else's, which no mask can know: use it to find a
   * fault.
   *
   * @param longest how many characters are shown of each
   * @throws IllegalArgumentException if it is not above zero
   */
  public CallLog withContent(int longest) {
    if (longest < 1) {
      throw new IllegalArgumentException("Expected a length above zero but was " + longest);
    }
    return new CallLog(texts, longest);
  }

  void tell(String text) {
    texts.accept(text);
  }

  /** Returns how much of a content is shown; 0 for nothing. */
  int longest() {
    return longest;
  }
}
