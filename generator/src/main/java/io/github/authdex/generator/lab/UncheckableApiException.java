package io.github.authdex.generator.lab;

import java.util.List;

/** The lab knows how an API authenticates but can check none of its ways in this version. */
public final class UncheckableApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UncheckableApiException(String api, List<String> unchecked) {
    super(
        "The lab cannot run as \""
            + api
            + "\" in this version, since it can check none of its ways to authenticate: "
            + String.join(", ", unchecked));
  }
}
