package io.github.authdex.cli.curl;

import java.util.Optional;

/**
 * What a curl command wants done with the answer.
 *
 * @param include whether the response's headers are wanted
 * @param fail whether the content of an answer of 400 or more is not wanted
 * @param output the file that the content goes into; empty for standard output
 * @param maxTime seconds for all of it, as typed; empty for no limit
 */
public record CurlManner(
    boolean include, boolean fail, Optional<String> output, Optional<String> maxTime) {
  static final CurlManner PLAIN = new CurlManner(false, false, Optional.empty(), Optional.empty());

  CurlManner including() {
    return new CurlManner(true, fail, output, maxTime);
  }

  CurlManner failing() {
    return new CurlManner(include, true, output, maxTime);
  }

  /** A file called {@code -} is standard output. */
  CurlManner into(String file) {
    return new CurlManner(
        include, fail, Optional.of(file).filter(name -> !name.equals("-")), maxTime);
  }

  CurlManner within(String seconds) {
    return new CurlManner(include, fail, output, Optional.of(seconds));
  }
}
